"""Two blocking calls at one time, beside a loop that goes on."""

from attempts import must_join, teach


def test_both_at_once(runs):
    """Both calls are under way at the same time."""
    if max(run.asleep_at_once for run in runs) < 2:
        teach("The calls are made one after the other. Start both before you wait for the first.")


def test_the_loop_goes_on(runs):
    """Meanwhile the event loop runs its other tasks."""
    for run in runs:
        answered = [number for number, line in enumerate(run.text) if line.endswith("has answered")]
        if "the loop goes on" not in run.text[: min(answered, default=0)]:
            teach(
                "The event loop stands until an answer is there: it is blocked. Let a worker thread make each call, "
                "and await it: asyncio.to_thread()."
            )


def test_in_order_on_every_schedule(schedules):
    """Both answers are there, in the order of the names, on every schedule."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["answers: ANN BOB"] and {"ann has answered", "bob has answered"} < set(lines[:-1]),
        "Both answers are there, in order,",
        "Keep the calls in a list, in the order of the names, and take the results from there.",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
