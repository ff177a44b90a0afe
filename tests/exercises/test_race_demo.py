"""Exercise 3: a shared counter with and without a lock."""

import re

from attempts import teach


def counts(run):
    """The three numbers, by what stands before the colon."""
    found = {}
    for label in ("expected", "without lock", "with lock"):
        match = re.search(rf"^{label}: (\d+)$", "\n".join(run.text), re.MULTILINE)
        if not match:
            teach(f"No line reads '{label}: ' and a number.")
        found[label] = int(match[1])
    return found


def test_threads_share_the_counter(runs):
    for run in runs:
        if run.threads < 4:
            teach(f"You started {run.threads} threads; use at least two without the lock and two with it.")
        if not run.locks:
            teach("Your program makes no threading.Lock.")


def test_the_lock_keeps_every_update(runs):
    for number, run in enumerate(runs, 1):
        found = counts(run)
        if found["with lock"] != found["expected"]:
            teach(
                f"On run {number} the counter with the lock was {found['with lock']}, not {found['expected']}. "
                "The lock must be held from the read to the write, and it must be the same lock for all threads."
            )


def test_without_it_updates_are_lost_on_every_run(runs):
    for number, run in enumerate(runs, 1):
        found = counts(run)
        if found["without lock"] >= found["expected"]:
            teach(
                f"On run {number} of {len(runs)} nothing was lost without the lock. Do not leave the race to luck: "
                "make both threads read before either writes, for example with a threading.Barrier(2)."
            )
