"""Exercise 4: the squares of 1 to 10 in a thread pool."""

from attempts import counted, must_join, teach

SQUARES = [str(number * number) for number in range(1, 11)]


def test_a_pool_computes_them(runs):
    """The pool is given ten tasks, and each returns one of the squares."""
    for run in runs:
        results = [task["result"] for task in run.tasks]
        if len(results) != 10:
            teach(f"A ThreadPoolExecutor was given {counted(len(results), 'task')}; hand it each of the ten squares.")
        if sorted(results) != sorted(SQUARES):
            teach(f"The tasks returned {', '.join(results)}. Let each task compute one square and return it.")


def test_tasks_run_beside_each_other(runs):
    """The pool has at least two workers, and a task need not be done before the next is handed over."""
    if max(run.tasks_at_once for run in runs) < 2:
        teach(
            "Each task is waited for before the next is handed over, so they run one by one. Hand over all ten first."
        )
    if max(run.threads for run in runs) < 2:
        teach("Your pool has one worker, so the tasks run one by one.")


def test_the_squares_in_order(runs):
    """The squares are printed in order, one to a line, and nothing else."""
    for run in runs:
        if sorted(run.text) == sorted(SQUARES) and run.text != SQUARES:
            teach("The squares are right but not in order. executor.map() gives results in the order of the tasks.")
        if run.text != SQUARES:
            teach(f"Expected the lines {' '.join(SQUARES)}, but they were: {' '.join(run.text)}")


def test_in_order_on_every_schedule(schedules):
    """So it is on every schedule, however the pool's threads are switched."""
    schedules.must_print(
        lambda lines: lines == SQUARES,
        "The squares come in order",
        "Let the main thread print what executor.map() gives.",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
