"""Build a limiter: one call in each second."""

from attempts import teach


def test_one_in_each_second(runs):
    """Three calls at the same moment go on after 0, 1 and 2 seconds: none too early, none later than needed."""
    for run in runs:
        if run.text != ["calls after 0 1 2 s"]:
            printed = run.text[-1] if run.text else "nothing"
            teach(
                f"Your program prints: {printed}. Let each caller take the next free moment, and sleep until then. "
                "Two callers must not "
                "take the same moment: what guards it?"
            )


def test_one_in_each_second_on_every_schedule(schedules):
    """So it is on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["calls after 0 1 2 s"],
        "The calls are a second apart",
        "Reading the next free moment and moving it on must be one step for the others: "
        "hold a lock from the one to the other.",
    )
