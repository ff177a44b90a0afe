"""Build a latch."""

WHERE_STUCK = "Whoever brings the number to 0 has to wake all who wait, and who comes later must not wait at all."


def test_nobody_goes_on_too_early(schedules):
    """`wait()` returns when `count_down()` has been called `n` times, not before; afterwards it returns at once."""
    schedules.must_print(
        lambda lines: lines == ["went on after 2 2 downloads"],
        "Both go on after the second download",
        "Keep the number that is left, guarded by a Condition. wait() looks at it again whenever it was woken.",
    )
