"""The recorded steps: the stepper is told by them what the engine would tell it, on every schedule."""

import gzip
import json
from pathlib import Path

import pytest

import engine_files
import node
from paths import EXAMPLES, ROOT
from program import Program, every_program

PROGRAMS = [program for program in every_program() if program.explored]
WALK = Path(__file__).with_name("assets") / "walk_steps.mjs"


def walked(programs: list[Program], recorded) -> list[dict]:
    """How each program's walk ended: {places, differs}; recorded: each one's steps file, read."""
    given = [
        {"file": p.path.name, "source": p.source, "right": p.explored.right_outputs, "recorded": steps}
        for p, steps in zip(programs, recorded, strict=True)
    ]
    return json.loads(node.run(WALK, engine_files.EngineFiles().folder(), engine_files.WORKER, given=given))


def steps_of(program: Program) -> dict:
    return json.loads(program.steps_file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def now():
    recorded = [program for program in PROGRAMS if program.steps_file.exists()]
    return dict(zip(recorded, walked(recorded, map(steps_of, recorded)), strict=True))


@pytest.mark.xdist_group("steps")
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_every_schedule_is_told_as_the_engine_tells_it(program, now):
    again = f"record it again: {program.steps_file.relative_to(ROOT)}"
    assert program in now, again
    assert now[program]["differs"] is None, f"{now[program]['differs']}: {again}"
    assert now[program]["places"] > program.explored.schedules  # each schedule has an end of its own, and a beginning


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_the_steps_are_light(program):
    assert len(gzip.compress(program.steps_file.read_bytes())) <= 15 * 1024


@pytest.mark.parametrize(
    "change, told",
    [
        (lambda steps: steps["places"][-1].update(output="counter: 3\n"), "after "),
        (lambda steps: steps["places"][0]["next"].popitem(), "after "),
        (lambda steps: steps["explored"].update(failing=3), "what exploring finds"),
    ],
)
def test_a_difference_is_told(change, told):
    program = Program(EXAMPLES / "basics/locks/two_increments.py")
    steps = steps_of(program)
    change(steps)
    [found] = walked([program], [steps])
    assert found["differs"].startswith(told)
