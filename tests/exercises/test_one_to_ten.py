"""Exercise 1: two threads print the numbers from 1 to 10, in order."""

from attempts import counted, must_join, teach

NUMBERS = [str(number) for number in range(1, 11)]

WHERE_STUCK = "Who has printed has to give the turn to the other, and the first of them must not wait for anybody."


def test_two_threads_print(runs):
    """You start two threads, and each prints some of the numbers. The main thread prints none."""
    for run in runs:
        if run.threads != 2:
            teach(f"You started {counted(run.threads, 'thread')}; the exercise asks for two.")
        if 1 in run.printers:
            teach("The main thread printed a line; let the two threads print all of them.")
        if len(run.printers) != 2:
            teach(
                "Not each of the two threads has printed some of the numbers when the program ends. "
                "Give each a share, and join it."
            )


def test_each_number_once(runs):
    """Each number from 1 to 10 is printed once, on a line of its own, and nothing else."""
    for run in runs:
        missing = [number for number in NUMBERS if number not in run.text]
        if missing:
            teach(f"Not printed: {', '.join(missing)}. Print one number to a line, and nothing else.")
        if len(run.text) != 10:
            teach(f"There are {len(run.text)} lines; print each of the ten numbers once, and nothing else.")


def test_both_at_one_time(runs):
    """The second thread is started before the first has ended."""
    if max(run.alive_at_once for run in runs) < 2:
        teach(
            "The second thread is started when the first has ended: they never run at one time. "
            "Start both, then join both."
        )


def test_in_order_on_every_schedule(schedules):
    """The numbers come in order on every schedule, however the threads are switched."""
    schedules.must_print(
        lambda lines: lines == NUMBERS,
        "The numbers come in order",
        "Nothing makes a thread wait for its turn. Let each wait until the other has printed.",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
