"""Let no more than two of six threads in at a time."""

from attempts import counted, teach


def test_six_threads(runs):
    """There are six threads, and each has downloaded when the program ends."""
    for run in runs:
        if run.threads != 6:
            teach(f"There were {counted(run.threads, 'thread')}; keep the six.")


def test_two_at_a_time(runs):
    """At most two of them are in `time.sleep(1)` at the same time, and together they take 3 seconds."""
    for run in runs:
        if run.asleep_at_once > 2:
            teach(
                f"{run.asleep_at_once} downloads were under way at the same time. "
                "Let no more than two in: what counts free places?"
            )
        if run.asleep_at_once < 2:
            teach("Only one download was under way at a time. A Lock lets one in; what lets two in?")
        if not 3 <= run.seconds < 4:
            teach(f"It took {run.seconds:.0f} s. Six downloads of 1 second, two at a time, take 3.")
