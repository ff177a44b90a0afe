"""Which programs a page can run, and why not the others."""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Iterator

import libraries
from needs import Needs
from paths import DOCS

# The engine refuses by the same table.
TABLE = runpy.run_path(str(DOCS / "_engine/engine/world/limits.py"))
LIMITS: dict[str, tuple[str, str]] = TABLE["MODULES"] | TABLE["CALLS"] | TABLE["USELESS"] | TABLE["ABSENT"]


def why_not(source: str, needs: Needs) -> str | None:
    """Why a page cannot run a program, in words; None where it can."""
    if not needs.met_by(page_python(), free_threaded=False):
        return f"a page has Python {page_python()}, with the GIL"
    if needs.packages:
        return "it needs a package that a page does not have"
    if needs.cores > 1:
        return "it needs several cores, and a page has one"
    for name in _names(ast.parse(source)):
        if limit := TABLE["limit_of"](name, LIMITS):
            return f"{limit[0]}, which a page cannot"
    return None


def _names(program: ast.Module) -> Iterator[str]:
    """The full names of what a program imports and of what it uses of that: import os as o; o.fork() is os.fork."""
    meant: dict[str, str] = {}
    for node in ast.walk(program):
        if isinstance(node, ast.Import):
            meant |= {alias.asname: alias.name for alias in node.names if alias.asname}
            meant |= {(first := alias.name.partition(".")[0]): first for alias in node.names if not alias.asname}
        elif isinstance(node, ast.ImportFrom):
            meant |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(program):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute):
            first, *rest = _parts(node)
            if first in meant:
                yield ".".join([meant[first], *rest])


def _parts(node: ast.expr) -> list[str]:
    """The names in a.b.c; the first is empty where it is no name but a call or the like."""
    if isinstance(node, ast.Attribute):
        return [*_parts(node.value), node.attr]
    return [node.id if isinstance(node, ast.Name) else ""]


def page_python() -> str:
    """The version of Python that runs in a page; Pyodide's own version begins with it: 314.0.7 is Python 3.14."""
    version = re.match(r"(\d)(\d+)\.", libraries.PYODIDE.version)
    assert version
    return ".".join(version.groups())
