"""Find and mend: a connection that is made twice."""

from attempts import teach


def test_made_when_first_wanted(runs):
    """It is made by the thread that wants it first, not beforehand."""
    for run in runs:
        if not any(thread != 1 and name == "connection" for thread, name in run.writes):
            teach("The connection is made before anybody wants it. Leave the making to the first thread that does.")


def test_one_is_made(schedules):
    """One connection is made, and both threads get that one, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["made: 1 in use: 1"],
        "One connection is made and used by both",
        "Between the look and the making the other thread can look too: hold one lock from the look until it is made.",
    )
