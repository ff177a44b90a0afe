"""Build a heartbeat that stops at once."""

from attempts import teach

KEEPS_TIME = True


def test_it_beats(schedules):
    """It calls the function again and again, with pauses of so many seconds."""
    schedules.must_print(
        lambda lines: lines[:1] == ["often:  at least 3 beats: True"],
        "It beats three times",
        "Call the function when it starts, and then again after each pause, until stop() is called.",
    )


def test_it_pauses(runs):
    """Between two calls is a pause."""
    for run in runs:
        if run.lines and run.lines[0]["time"] < 0.02:
            teach("Three beats came with no pause between them. Wait so many seconds after each.")


def test_it_stops_at_once(runs):
    """`stop()` does not wait for the rest of the pause."""
    for run in runs:
        if run.seconds > 60:
            teach(
                f"stop() took {run.seconds:.0f} s: it waited for the rest of the pause. "
                "Which pause can another thread end?"
            )


def test_it_has_ended(schedules):
    """When `stop()` returns, the thread has ended; it may be called twice."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["seldom: threads left: 0"], "The thread has ended", "Let stop() join the thread."
    )
