"""Build a pool of your own."""

from attempts import counted, teach

WHERE_STUCK = (
    "Can two calls be under way at one time, and does each thread of the pool learn that no more calls will come?"
)


def test_as_many_threads_as_asked(runs):
    """`Pool(2)` starts two threads, and no more, and two calls may be under way at one time."""
    for run in runs:
        if run.threads != 2:
            teach(
                f"You started {counted(run.threads, 'thread')}; Pool(2) has two, which take one call after the other."
            )


def test_all_ended(runs):
    """When `shutdown()` returns, no thread of the pool runs any more."""
    for run in runs:
        if run.text[-1:] != ["threads left: 0"]:
            teach("When shutdown() returns, a thread of the pool still runs: it has to join the threads.")


def test_all_done_on_every_schedule(schedules):
    """And all three calls have been made, on every schedule."""
    schedules.must_print(
        lambda lines: lines[:1] == ["done: [4, 9, 16]"],
        "All three calls are made",
        "shutdown() returns when all calls have been made: how do the threads know that no more will come?",
    )
