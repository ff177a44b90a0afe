"""Build a cache that computes once."""


def test_each_gets_the_answer(schedules):
    """Each thread gets the right answer, and another key gets one of its own."""
    schedules.must_print(
        lambda lines: lines[:2] == ["answers: [144, 144, 144]", "another key: 4"], "Each gets the answer for its key"
    )


def test_computed_once(schedules):
    """The function is called once for each key, on every schedule."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["calls: [12, 2]"],
        "The function is called once for each key",
        "The look and the call must be one step for the others: hold one lock from `if` until the result is there.",
    )
