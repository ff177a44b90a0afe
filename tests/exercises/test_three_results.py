"""Start three threads, and collect their results."""

from attempts import counted, must_join, teach


def test_three_threads(runs):
    """You start three threads, one for each text."""
    for run in runs:
        if run.threads != 3:
            teach(f"You started {counted(run.threads, 'thread')}; start three, one for each text.")


def test_all_at_once(runs):
    """All three count at the same time: together they take 1 second, not 3."""
    for run in runs:
        if run.asleep_at_once < 3:
            teach(
                f"At most {run.asleep_at_once} of the three counted at the same time. "
                "Start all of them before you join the first."
            )
        if not 1 <= run.seconds < 2:
            teach(
                f"It took {run.seconds:.0f} s. Each text takes 1 second; "
                "let the threads do all of that work, and nobody do it again."
            )


def test_in_order_on_every_schedule(schedules):
    """The results stand in the order of the texts, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["words: [3, 1, 2]"],
        "All results are there, in their places,",
        "Give each thread a place of its own for its result, and join every thread before you print.",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
