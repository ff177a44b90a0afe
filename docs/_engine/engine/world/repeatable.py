"""What else a run must not draw by chance, to be the same on every machine: see "turns" in preemption.py."""

import itertools
import os
import random
import threading

_numbers = itertools.count(1)
_seed = random.Random.seed


def start():
    """Seed `random`, and order sets of threads by when the threads were made, not by their addresses."""
    global _numbers
    _numbers = itertools.count(1)
    random.seed(0)
    chance = random.Random(0)
    os.urandom = random._urandom = chance.randbytes
    random.Random.seed = lambda self, a=None, version=2: _seed(self, chance.random() if a is None else a, version)
    random.seed = random._inst.seed
    threading.Thread.__hash__ = _number


def _number(thread):
    return thread.__dict__.setdefault("_number", next(_numbers))
