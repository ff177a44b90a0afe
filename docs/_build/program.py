"""One program of the guide, and the files that lie beside it.

    greet_two.py              the program
    greet_two.out             what it printed when it was recorded; a part of it has greet_two.PART.out
    greet_two.toml            what every run guarantees, where the output is not the same each time: guarantee.py
    greet_two.events.json     what its threads did in one run in a page
    greet_two.explored.toml   what exploring it must find
    greet_two.steps.json      every place that a schedule reaches: record_steps.mjs
    greet_two.png             what its window looked like in the midst of that run
    greet_two.predict.toml    what the reader may think that it prints
    greet_two_begin.py        what the reader begins with, where this program is the solution of an exercise
    recorded.json             on which interpreters this folder's programs ran, and when: runs.py

A program whose output depends on the build has greet_two.free-threaded.toml and .out as well.
"""

from __future__ import annotations

import ast
import hashlib
import json
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import page_limits
from exercise import Exercise
from needs import Needs
from paths import EXAMPLES, name_of

LEVELS = EXAMPLES / "play"


@dataclass(frozen=True)
class Explored:
    """How many schedules there are and how many of them go wrong.

    means: what a failing schedule does; right: what right runs print, None: whatever is printed is right.
    """

    schedules: int
    failing: int
    means: str | None = None
    right: list[str] | None = None

    @property
    def right_outputs(self) -> list[str] | None:
        """What right runs print, with the last line end."""
        return None if self.right is None else [f"{output}\n" for output in self.right]


@dataclass(frozen=True)
class Recording:
    """The first events of a run in a page (telling/events.py), and how many more came after them."""

    events: list[dict[str, Any]] = field(default_factory=list)
    left_out: int = 0


@dataclass(frozen=True)
class Program:
    """All that is known of one program; each file is read once, when it is asked for."""

    path: Path

    @property
    def uri(self) -> str:
        """Where the site serves it."""
        return name_of(self.path)

    @cached_property
    def content(self) -> bytes:
        return self.path.read_bytes()

    @property
    def source(self) -> str:
        return self.content.decode()

    @property
    def summary(self) -> str:
        """Its docstring."""
        return ast.get_docstring(ast.parse(self.source)) or ""

    @property
    def digest(self) -> str:
        """Tells one version of a program from another."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def needs(self) -> Needs:
        return Needs.of(self.source)

    @cached_property
    def why_not_in_a_page(self) -> str | None:
        """Why a page cannot run it, in words; None where it can."""
        return page_limits.why_not(self.source, self.needs)

    def output(self, section: str | None = None) -> Path:
        """The file that holds what the program, or a section of it, printed when it was recorded."""
        return self.path.with_suffix(f".{section}.out" if section else ".out")

    @property
    def events_file(self) -> Path:
        return self.path.with_suffix(".events.json")

    @property
    def picture(self) -> Path:
        return self.path.with_suffix(".png")

    @property
    def steps_file(self) -> Path:
        return self.path.with_suffix(".steps.json")

    @cached_property
    def steps_uri(self) -> str | None:
        """Where the site serves its steps, if they are recorded: under a name that changes with them."""
        if not self.steps_file.exists():
            return None
        digest = hashlib.sha256(self.steps_file.read_bytes()).hexdigest()[:8]
        return name_of(self.path.with_suffix(f".steps-{digest}.json"))

    @cached_property
    def first_place(self) -> dict[str, Any]:
        """How things stand before the first of its recorded steps."""
        place: dict[str, Any] = json.loads(self.steps_file.read_text(encoding="utf-8"))["places"][0]
        return place

    @cached_property
    def recording(self) -> Recording:
        """Its recorded run; empty where that has the main thread only."""
        if not self.events_file.exists():
            return Recording()
        return Recording(**json.loads(self.events_file.read_text(encoding="utf-8")))

    @cached_property
    def has_threads(self) -> bool:
        """Whether its recorded run has more than the main thread."""
        return any(event["thread"] > 1 for event in self.recording.events)

    @cached_property
    def explored(self) -> Explored | None:
        """What exploring it must find, where a page says so."""
        file = self.path.with_suffix(".explored.toml")
        return Explored(**tomllib.loads(file.read_text(encoding="utf-8"))) if file.exists() else None

    @cached_property
    def options(self) -> list[str]:
        """What the reader may think that it prints, where the page asks that."""
        file = self.path.with_suffix(".predict.toml")
        options: list[str] = tomllib.loads(file.read_text(encoding="utf-8"))["options"] if file.exists() else []
        return options

    @cached_property
    def exercise(self) -> Exercise | None:
        """The exercise that begins with it."""
        return Exercise.of(self.path)

    @property
    def is_level(self) -> bool:
        """Whether the reader is to bring about its bug."""
        plays = self.path.is_relative_to(LEVELS) and self.path.parent != LEVELS / "index"
        return plays and self.explored is not None and self.explored.failing > 0


def every_program() -> list[Program]:
    """Every program of the guide, by path."""
    return [Program(path) for path in sorted(EXAMPLES.rglob("*.py"))]
