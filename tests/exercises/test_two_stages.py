"""End two stages of threads."""

WHERE_STUCK = (
    "Each thread that gets from a queue needs an end of its own, put there when nobody puts anything else any more."
)


def test_no_line_is_lost(schedules):
    """Both lines are counted, on every schedule."""
    schedules.must_print(
        lambda lines: lines[:1] == ["lines counted: 2"],
        "Both lines are counted",
        "An empty queue does not mean that nothing more will come. "
        "Let a thread end when it gets an END, put after the last line.",
    )


def test_all_end(schedules):
    """And all three threads have ended."""
    schedules.must_print(lambda lines: lines[-1:] == ["threads left: 0"], "All threads have ended", "Join all three.")
