"""Find and mend: a loop that waits."""


def test_used_when_ready(schedules):
    """The data is used once, and not before it is there, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["used: ['text']"],
        "The data is there when it is used",
        "use() has to wait until prepare() is done. What can a thread wait for that another one sets?",
    )
