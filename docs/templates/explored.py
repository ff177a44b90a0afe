"""What exploring a program must find: NAME.explored.toml beside it, where a page says so.

    schedules = 6
    failing = 4
    means = "lose an update"    # what a failing schedule does
"""

from __future__ import annotations

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


def means(program: Path) -> str | None:
    """What a failing schedule of a program does."""
    return (expected(program) or {}).get("means")


def levels() -> list[Path]:
    """The programs with a bug that the reader is to bring about."""
    return [program for program in sorted(LEVELS.rglob("*.py")) if (expected(program) or {}).get("failing")]
