"""Find and mend: a connection that is made twice."""


def test_one_is_made(schedules):
    """One connection is made, and both threads get that one, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["made: 1 in use: 1"],
        "One connection is made and used by both",
        "Between the look and the making the other thread can look too: hold one lock from the look until it is made.",
    )
