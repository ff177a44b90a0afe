"""The recorded timelines: the events are those of a run now. What is drawn of them is tested in tests/assets/."""

import json

import pytest

import ask_engine
from paths import EXAMPLES, ROOT
from program import every_program

PROGRAMS = [program for program in every_program() if not program.why_not_in_a_page]


@pytest.fixture(scope="module")
def now():
    """The events file of every program that a page can run, as it is now."""
    return dict(zip(PROGRAMS, ask_engine.events_texts(PROGRAMS), strict=True))


@pytest.mark.xdist_group("timelines")
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_the_recorded_events_are_those_of_a_run(program, now):
    recorded = program.events_file
    if recorded.exists():
        assert now[program] == recorded.read_text(encoding="utf-8"), f"record it again: {recorded.relative_to(ROOT)}"
    else:
        assert all(event["thread"] == 1 for event in json.loads(now[program])["events"]), f"not recorded: {program.uri}"
