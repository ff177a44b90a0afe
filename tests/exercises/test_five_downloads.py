"""Exercise 2: simulate the download of five files at the same time."""

from attempts import teach

FILES = [f"file{number}.zip" for number in range(1, 6)]


def test_every_file_is_told(runs):
    for run in runs:
        missing = [name for name in FILES if not any(name in line for line in run.text)]
        if missing:
            teach(f"The output does not name {', '.join(missing)}.")


def test_all_five_at_once(runs):
    for run in runs:
        if run.threads < 5:
            teach(f"You started {run.threads} threads; five downloads at once need five.")
        if run.asleep_at_once < 5:
            teach(
                f"At most {run.asleep_at_once} of the five were in time.sleep() at the same time. "
                "Start all the threads before you join the first."
            )
