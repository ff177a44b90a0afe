"""Asks the page's own engine under Node, and records by it what the threads of programs do.

There is one scheduler and a virtual clock, in which a sleep takes exactly what it asks for: what is recorded is the
same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

import engine_files
import node
import paths
from program import Program

SCRIPT = Path(__file__).with_suffix(".mjs")
TELL = Path(__file__).with_name("tell_verdicts.mjs")
EXAMINE = Path(__file__).with_name("examine_attempts.mjs")
WALK = Path(__file__).with_name("record_steps.mjs")
MOST_EVENTS = 200  # of a run, that are kept
RUN = {"type": "run", "mode": "turns", "clock": "virtual"}  # what is the same each time


def answers(requests: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The engine's answers to requests, each a dict as ask_engine.mjs says.

    Takes a few seconds. Raises PluginError when the engine fails.
    """
    return _asked(SCRIPT, list(requests))


def verdicts(found: Iterable[tuple[dict[str, Any], list[str] | None]]) -> list[str]:
    """What exploring found, in the words of a page; found: answers of the engine, and the outputs named as right."""
    told: list[str] = json.loads(node.run(TELL, paths.ASSETS / "stepper", given=list(found)))
    return told


def examined(attempts: Iterable[tuple[str, Program]], *, asks: bool = False) -> list[dict[str, Any]]:
    """What the checks of exercises are told of attempts, each its text and the program that its exercise begins with.

    asks: ask the checks too, as the page does, for what they say: see checking.py.
    """
    asked = []
    for source, begin in attempts:
        assert begin.exercise
        more = {"checks": begin.exercise.checks.read_text(encoding="utf-8")} if asks else {}
        asked.append({"file": "program.py", "source": source, "begin": begin.source} | more)
    return _asked(EXAMINE, asked)


def events_texts(programs: Sequence[Program]) -> list[str]:
    """The text of each program's events file as it is now; for programs that a page can run.

    Raises PluginError also when a program does not end well.
    """
    how = RUN | {"mostEvents": MOST_EVENTS}
    ended = answers(how | {"file": program.path.name, "source": program.source} for program in programs)
    for program, told in zip(programs, ended, strict=True):
        if told["status"] != "finished":
            raise PluginError(f"{program.uri}: in the page's engine it ended with {told['status']!r}\n{told['errors']}")
    return [_events_as_text(told) for told in ended]


def steps_texts(programs: Sequence[Program]) -> list[str]:
    """The text of each program's steps file as it is now; for programs with counts."""
    asked = [
        {"file": program.path.name, "source": program.source, "right": program.explored.right_outputs}
        for program in programs
        if program.explored
    ]
    return [_steps_as_text(told) for told in _asked(WALK, asked)]


def record(programs: Iterable[Program]) -> None:
    """Write the events file of each program that a page can run; none where it has no thread but its main one.

    Where a page tells how many of its schedules go wrong, write the steps file as well.
    """
    programs = [program for program in programs if not program.why_not_in_a_page]
    for program, text in zip(programs, events_texts(programs), strict=True):
        program.events_file.write_text(text, encoding="utf-8", newline="\n")
        if not Program(program.path).has_threads:
            program.events_file.unlink()
    explored = [program for program in programs if program.explored]
    for program, text in zip(explored, steps_texts(explored), strict=True):
        program.steps_file.write_text(text, encoding="utf-8", newline="\n")


def _asked(script: Path, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(
        node.run(script, engine_files.EngineFiles().folder(), engine_files.WORKER, given=given)
    )
    return told


def _events_as_text(told: dict[str, Any]) -> str:
    events = ",\n".join(map(_on_one_line, told["events"]))
    return f'{{"left_out": {told["events_left_out"]}, "events": [\n{events}\n]}}\n'


def _steps_as_text(told: dict[str, Any]) -> str:
    places = ",\n".join(map(_on_one_line, told["places"]))
    return f'{{"explored": {_on_one_line(told["explored"])}, "places": [\n{places}\n]}}\n'


def _on_one_line(told: dict[str, Any]) -> str:
    return json.dumps(told, separators=(",", ":"))
