"""Exercise 4: the squares of 1 to 10 in a thread pool."""

from attempts import teach


def test_the_squares_in_order(runs):
    want = [str(number * number) for number in range(1, 11)]
    for run in runs:
        if sorted(run.text) == sorted(want) and run.text != want:
            teach("The squares are right but not in order. executor.map() gives results in the order of the tasks.")
        if run.text != want:
            teach(f"Expected the lines {' '.join(want)}, but they were: {' '.join(run.text)}")


def test_a_pool_computes_them(runs):
    for run in runs:
        if run.pool_tasks < 10:
            teach(f"A ThreadPoolExecutor was given {run.pool_tasks} tasks; hand it each of the ten squares.")
