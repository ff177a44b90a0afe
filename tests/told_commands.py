"""The commands that the README and the pages tell a person to type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from blocks import fences
from exercise import Exercise
from paths import DOCS, EXAMPLES, ROOT

SOURCES = (ROOT / "README.md", DOCS / "contributing.md")
EXERCISES = sorted((EXAMPLES / "exercises").glob("*_begin.py"))  # those of one page: the build tells them
INLINE = re.compile(r"`(\.venv/bin/[^`]+)`")


@dataclass(frozen=True)
class Command:
    """One line to type, and where it stands."""

    where: str
    line: str

    def __str__(self) -> str:
        return f"{self.where}: {self.line}"


def commands_in(text: str) -> Iterator[tuple[int, str]]:
    """Every command in a Markdown text, with its line: in a console block, an indented block, or the prose."""
    blocks = fences(text)
    inside = {n for block in blocks for n in range(block.line, block.line + len(block.body) + 2)}
    for block in blocks:
        if block.info == "console":
            yield from enumerate(block.body, block.line + 1)
    for number, line in enumerate(text.splitlines(), 1):
        if number not in inside:
            indented = [line.strip()] if line.startswith("    ") else []
            yield from ((number, command) for command in indented or INLINE.findall(line))


def told() -> list[Command]:
    """Every command of the README, of the page for contributors and of a page of exercises."""
    return [
        Command(f"{path.relative_to(ROOT).as_posix()}:{number}", line)
        for path in SOURCES
        for number, line in commands_in(path.read_text(encoding="utf-8"))
    ] + [Command(path.name, exercise.command) for path in EXERCISES if (exercise := Exercise.of(path))]


def the_readme_s() -> tuple[str, str, str]:
    """What the README tells, in its order: to install the packages, to run all the tests, to run only the programs."""
    read_it, everything, programs = [command.line for command in told() if command.where.startswith("README.md:")][:3]
    return read_it.rpartition(" && ")[0], everything, programs
