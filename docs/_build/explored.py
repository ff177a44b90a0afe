"""What exploring a program must find: NAME.explored.toml beside it, where a page says so.

    schedules = 6
    failing = 4
    means = "lose an update"    # what a failing schedule does
    right = "counter: 2"        # what a right run prints; left out: what whole threads in a row print
"""

from __future__ import annotations

import html
import tomllib
from pathlib import Path

from page_source import EXAMPLES

LEVELS = EXAMPLES / "play"


def file_of(program: Path) -> Path:
    return program.with_suffix(".explored.toml")


def expected(program: Path) -> dict | None:
    """The counts that are expected of a program, or None."""
    file = file_of(program)
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def attributes(program: Path) -> str:
    """What the page tells the runner of a program, as HTML attributes: what failing means, what is right, whether it is a level."""
    told = expected(program) or {}
    named = {"means": told.get("means"), "right": told.get("right"), "level": program.stem if program in levels() else None}
    return "".join(f' data-{name}="{html.escape(value)}"' for name, value in named.items() if value is not None)


def levels() -> list[Path]:
    """The programs with a bug that the reader is to bring about."""
    programs = (program for program in sorted(LEVELS.rglob("*.py")) if program.parent != LEVELS / "index")
    return [program for program in programs if (expected(program) or {}).get("failing")]
