"""Build a limiter: one call in each second."""

from attempts import teach

KEEPS_TIME = True


def test_one_in_each_second(runs):
    """Three calls at one moment go on after 0, 1 and 2 seconds, and two more, after a pause, after 4 and 5 seconds."""
    for run in runs:
        if run.text != ["calls after 0 1 2 4 5 s"]:
            printed = run.text[-1] if run.text else "nothing"
            teach(
                f"Your program prints: {printed}. Let each caller take the next free moment, and sleep until then. "
                "Two callers must not "
                "take the same moment: what guards it?"
            )
