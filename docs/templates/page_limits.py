"""Which programs a page can run, and why not the others."""

from __future__ import annotations

import ast

REASONS = {
    "multiprocessing": "it starts processes",
    "subprocess": "it starts a process",
    "ProcessPoolExecutor": "it starts processes",
    "InterpreterPoolExecutor": "it starts interpreters",
    "concurrent.interpreters": "it starts interpreters",
    "socket": "it uses the network",
}


def why_not(source: str) -> str | None:
    """Why a page cannot run this program, in words that follow "because"; None where it can."""
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module, *(alias.name for alias in node.names)]
        for name in names:
            if name in REASONS:
                return REASONS[name]
    return None
