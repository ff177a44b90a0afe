"""The fences and includes in a page's Markdown, with their line numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT
from program import Program

INCLUDE = re.compile(r'--8<-- "(?P<path>examples/[\w./-]+?)(?::(?P<section>[A-Za-z][\w-]*))?"')
FENCE = re.compile(r"(?P<ticks>`{3,})(?P<info>[^`]*)")


@dataclass(frozen=True)
class Include:
    """One include line: a file under examples/, whole or one named section of it."""

    path: Path
    section: str | None

    @property
    def program(self) -> Program:
        return Program(self.path)

    @property
    def output(self) -> Path:
        """The file that holds what this program printed when it was recorded."""
        return self.program.output(self.section)


@dataclass(frozen=True)
class Fence:
    """A fenced block: the line of its opening fence (from 1), its info string and the lines inside."""

    line: int
    info: str
    body: tuple[str, ...]

    @property
    def include(self) -> Include | None:
        """The include that is all this block holds, or None."""
        match = INCLUDE.fullmatch(self.body[0]) if len(self.body) == 1 else None
        return match and Include(ROOT / match["path"], match["section"])


def fences(text: str) -> list[Fence]:
    """Every fence that starts at the margin; what stands inside a fence is never a fence of its own."""
    found: list[Fence] = []
    body: list[str] = []
    opening = None
    for number, line in enumerate(text.splitlines(), 1):
        match = FENCE.fullmatch(line)
        if opening is None:
            if match:
                opening, ticks, body = (number, match["info"]), match["ticks"], []
        elif match and not match["info"] and len(match["ticks"]) >= len(ticks):
            found.append(Fence(*opening, tuple(body)))
            opening = None
        else:
            body.append(line)
    if opening is not None:
        raise ValueError(f"line {opening[0]}: this fence is never closed")
    return found


def programs(text: str) -> list[Include]:
    """The programs a page shows, in order."""
    return [fence.include for fence in fences(text) if fence.info == "python" and fence.include]
