"""Which programs a page can run, and why not the others."""

from __future__ import annotations

import ast
import re

import browser_libraries
from program_needs import Needs

REASONS = {
    "multiprocessing": "it starts processes",
    "subprocess": "it starts a process",
    "ProcessPoolExecutor": "it starts processes",
    "InterpreterPoolExecutor": "it starts interpreters",
    "concurrent.interpreters": "it starts interpreters",
    "socket": "it uses the network",
}


def why_not(source: str) -> str | None:
    """Why a page cannot run this program, in words; None where it can."""
    needs = Needs.of(source)
    if not needs.met_by(page_python(), free_threaded=False):
        return f"a page has Python {page_python()}, with the GIL"
    if needs.packages:
        return "it needs a package that a page does not have"
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module, *(name for alias in node.names for name in (alias.name, f"{node.module}.{alias.name}"))]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        for name in names:
            if name in REASONS:
                return f"{REASONS[name]}, which a page cannot"
    return None


def page_python() -> str:
    """The version of Python that runs in a page; Pyodide's own version begins with it: 314.0.7 is Python 3.14."""
    major, minor = re.match(r"(\d)(\d+)\.", browser_libraries.libraries()["pyodide"].version).groups()
    return f"{major}.{minor}"
