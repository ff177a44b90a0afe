"""The classes of a flowchart: each that is used is defined, and each that is defined is used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blocks import Fence

DEFINED = re.compile(r"^\s*classDef\s+([\w,-]+)\s")
USED = re.compile(r"^\s*class\s+[\w,\s-]+?\s+(\w[\w-]*)\s*;?$|:::(\w[\w-]*)")


def class_problems(block: Fence) -> Iterator[tuple[int, str]]:
    """Mermaid draws a node of an undefined class as it draws any, and says nothing."""
    kind = next((line.strip() for line in block.body if not line.startswith("%%")), "")
    if not kind.startswith(("flowchart", "graph", "stateDiagram")):
        return  # a class diagram uses the word for something else
    defined: dict[str, int] = {}
    used: dict[str, int] = {}
    for number, line in enumerate(block.body, block.line + 1):
        if match := DEFINED.match(line):
            defined |= dict.fromkeys(match[1].split(","), number)
        else:
            used |= {match[1] or match[2]: number for match in USED.finditer(line)}
    for name in used.keys() - defined.keys():
        yield used[name], f"the class {name!r} is not defined in this diagram"
    for name in defined.keys() - used.keys() - {"default"}:
        yield defined[name], f"the class {name!r} is defined and not used"
