"""The recorded timelines: the events are those of a run now. What is drawn of them is tested in tests/assets/."""

import json

import pytest

import page_limits
import timelines
from page_source import EXAMPLES, ROOT

PROGRAMS = [p for p in sorted(EXAMPLES.rglob("*.py")) if not page_limits.why_not(p.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def now():
    """The events of every program that a page can run, run now."""
    return timelines.run(PROGRAMS)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.relative_to(EXAMPLES).as_posix())
def test_the_recorded_events_are_those_of_a_run(program, now):
    recorded = timelines.file_of(program)
    if recorded.exists():
        assert now[program] == recorded.read_text(encoding="utf-8"), f"record it again: {recorded.relative_to(ROOT)}"
    else:
        assert all(event["thread"] == 1 for event in json.loads(now[program])["events"]), (
            f"not recorded: {program.name}"
        )
