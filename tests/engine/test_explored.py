"""What exploring finds in each program that carries its counts (NAME.explored.toml)."""

import pytest

from paths import EXAMPLES
from program import every_program

COUNTED = [program for program in every_program() if program.explored]


@pytest.mark.parametrize("program", COUNTED, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_exploring_finds_what_the_page_says(program, runner):
    found = runner.run(program.source, **asked(program)).message
    assert found["complete"], found
    assert (found["schedules"], found["failing"]) == (program.explored.schedules, program.explored.failing), found


@pytest.mark.parametrize("program", COUNTED, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_every_schedule_one_by_one_gives_the_same(program, runner):
    every = runner.run(program.source, **asked(program) | {"file": "every.py", "every": True}).message
    assert (every["schedules"], every["failing"]) == (program.explored.schedules, program.explored.failing), every


def asked(program):
    return {"type": "explore", "file": program.path.name, "limit": 10_000, "right": program.explored.right_outputs}
