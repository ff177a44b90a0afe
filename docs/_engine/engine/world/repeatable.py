"""What else a run must not draw by chance, to be the same on every machine: see "turns" in preemption.py."""

import itertools
import random
import threading


def start():
    """Seed `random`, and order sets of threads by when the threads were made, not by their addresses."""
    random.seed(0)
    numbers = itertools.count(1)

    def number(thread):
        return thread.__dict__.setdefault("_number", next(numbers))

    threading.Thread.__hash__ = number
