"""Exercise 3: a shared counter with and without a lock."""

import re

from attempts import counted, teach

LABELS = ("expected", "without lock", "with lock")


def counts(lines):
    """The three numbers, by what stands before the colon; None where a line is missing."""
    found = {}
    for label in LABELS:
        match = re.search(rf"^{label}: (\d+)$", "\n".join(lines), re.MULTILINE)
        found[label] = int(match[1]) if match else None
    return found


def test_three_lines(runs):
    """Three lines are printed: `expected: `, `without lock: ` and `with lock: `, each with its number."""
    for run in runs:
        for label, number in counts(run.text).items():
            if number is None:
                teach(f"No line reads '{label}: ' and a number.")


def test_threads_share_the_counter(runs):
    """At least two threads count without the lock, and two with it; each of them changes the counter."""
    for run in runs:
        if max(run.threads, len(run.tasks)) < 4:
            teach(f"You started {counted(run.threads, 'thread')}; use at least two without the lock and two with it.")
        if (idle := run.threads - len({thread for thread, _ in run.writes if thread != 1})) and not run.tasks:
            teach(
                f"{idle} of your {counted(run.threads, 'thread')} changed nothing; let each of them add to the counter."
            )


def test_the_loss_is_a_race(serial):
    """Where the threads run one after the other, and nobody waits at a barrier, nothing is lost."""
    found = counts(serial.text)
    if not serial.left_out:
        return  # they meet otherwise: no run is known in which nobody waits for another
    if found["without lock"] != found["expected"]:
        teach(
            "Your program prints 'without lock: "
            f"{found['without lock']}' even where the threads run one after the other: the "
            "number is wrong on purpose, not by a race. Let each thread add to what it has read."
        )


def test_a_lock_is_taken(runs):
    """At least two threads take a lock."""
    if max(len(run.holders) for run in runs) < 2:
        teach("Fewer than two threads of your program take a lock; let each hold it while it counts.")


def test_the_lock_keeps_every_update(schedules):
    """With the lock nothing is lost, on every schedule."""
    schedules.must_print(
        lambda lines: counts(lines)["with lock"] == counts(lines)["expected"],
        "The counter with the lock is right",
        "The lock must be held from the read to the write, and it must be the same lock for all threads.",
    )


def test_without_it_updates_are_lost_on_every_run(schedules):
    """Without it an update is lost on every schedule, not only on an unlucky one."""
    schedules.must_print(
        lambda lines: counts(lines)["without lock"] < counts(lines)["expected"],
        "An update is lost without the lock",
        "Do not leave the race to luck: make both threads read before either writes, "
        "for example with a threading.Barrier(2).",
    )
