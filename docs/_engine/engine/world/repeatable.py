"""What else a run must not draw by chance, to be the same on every machine: see "turns" in preemption.py."""

import itertools
import random
import threading

_numbers = itertools.count(1)


def start():
    """Seed `random`, and order sets of threads by when the threads were made, not by their addresses."""
    global _numbers
    _numbers = itertools.count(1)
    random.seed(0)
    threading.Thread.__hash__ = _number


def _number(thread):
    return thread.__dict__.setdefault("_number", next(_numbers))
