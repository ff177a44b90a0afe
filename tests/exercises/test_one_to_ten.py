"""Exercise 1: two threads print the numbers from 1 to 10, in order."""

from attempts import teach


def test_two_threads_print(runs):
    for run in runs:
        printers = {who for who, _ in run.lines}
        if run.threads != 2:
            teach(f"You started {run.threads} threads; the exercise asks for two.")
        if "main" in printers:
            teach("The main thread printed a line; let the two threads print all of them.")
        if len(printers) != 2:
            teach("All the lines came from one of the two threads. Give each a share of the numbers.")


def test_each_number_once(runs):
    for run in runs:
        want = [str(number) for number in range(1, 11)]
        missing = [number for number in want if number not in run.text]
        if missing:
            teach(f"Not printed: {', '.join(missing)}. Print one number to a line, and nothing else.")
        if len(run.text) != 10:
            teach(f"There are {len(run.text)} lines; print each of the ten numbers once, and nothing else.")


def test_in_order_on_every_run(runs):
    for number, run in enumerate(runs, 1):
        if run.text != sorted(run.text, key=int):
            teach(
                f"On run {number} of {len(runs)} they came as {' '.join(run.text)}. Nothing makes a thread wait "
                "for its turn, so the order is luck. Let each thread wait until the other has printed."
            )
