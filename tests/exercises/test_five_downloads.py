"""Exercise 2: simulate the download of five files at the same time."""

import re

from attempts import counted, must_join, teach

FILES = [f"file{number}.zip" for number in range(1, 6)]


def of(name, lines):
    """The lines that tell of a file."""
    return [line for line in lines if re.search(rf"\b{re.escape(name)}\b", line)]


def test_five_threads(runs):
    """You start five threads, one for each file."""
    for run in runs:
        if run.threads != 5:
            teach(f"You started {counted(run.threads, 'thread')}; five downloads at once need five, one for each file.")


def test_all_five_at_once(runs):
    """All five are in `time.sleep(1)` at the same time: together they take 1 second, not 5."""
    for run in runs:
        if run.asleep_at_once < 5:
            teach(
                f"At most {run.asleep_at_once} of the five threads were in time.sleep(1) at the same time. "
                "Start all the threads before you join the first."
            )
        if not 1 <= run.seconds < 2:
            teach(f"The five downloads took {run.seconds:.1f} s; let each sleep for 1 second, all at the same time.")


def test_every_file_is_told(runs):
    """A line is printed for each file, with its name, `file1.zip` to `file5.zip`, and nothing else."""
    for run in runs:
        missing = [name for name in FILES if not of(name, run.text)]
        if missing:
            teach(f"The output does not name {', '.join(missing)}.")
        if len(run.text) != 5:
            teach(f"There are {len(run.text)} lines; print one for each of the five files, and nothing else.")


def test_told_when_downloaded(runs):
    """A file is named after its own download: by the thread that has slept for it, or by the main thread at the end."""
    for run in runs:
        if any(line["time"] < 1 for line in run.lines):
            teach("A file is told before its download is done: print its name after time.sleep(1).")
        if run.printers != {1} and len(run.printers) != 5:
            teach("One thread tells of the files of others. Let each thread tell of its own file, once it has slept.")


def test_every_file_on_every_schedule(schedules):
    """So it is on every schedule; the files may come in any order."""
    schedules.must_print(
        lambda lines: len(lines) == 5 and all(of(name, lines) for name in FILES),
        "Each file is told on a line of its own",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
