"""What exploring finds in each program that carries its counts (NAME.explored.toml)."""

import pytest

import explored
from page_source import EXAMPLES

COUNTED = [program for program in sorted(EXAMPLES.rglob("*.py")) if explored.expected(program)]


@pytest.mark.parametrize("program", COUNTED, ids=lambda program: program.relative_to(EXAMPLES).as_posix())
def test_exploring_finds_what_the_page_says(program, runner):
    source = program.read_text(encoding="utf-8")
    expected = explored.expected(program)
    right = f"{expected['right']}\n" if "right" in expected else None
    found = runner.run(source, type="explore", file=program.name, limit=10_000, right=right).message
    assert found["complete"], found
    assert (found["schedules"], found["failing"]) == (expected["schedules"], expected["failing"]), found
