"""The clock of a run, real or virtual, and the deadlines that blocked threads wait for."""

import heapq
import itertools
import time
from _thread import TIMEOUT_MAX

real_time = time.monotonic

pending = []  # a heap of (deadline, order, thread, turn)
_order = itertools.count()
_virtual_time = None  # None: the real clock


def start(virtual):
    """Start on the real or on a virtual clock, with no deadline."""
    global _virtual_time
    pending.clear()
    _virtual_time = 0.0 if virtual else None


def now():
    """Return the time in seconds on the clock of this run."""
    return real_time() if _virtual_time is None else _virtual_time


def advance(seconds):
    """Move a virtual clock on; the real clock needs no help."""
    global _virtual_time
    if _virtual_time is not None:
        _virtual_time += seconds


def jump():
    """Move a virtual clock to the next deadline; return False on the real clock."""
    global _virtual_time
    if _virtual_time is None:
        return False
    _virtual_time = pending[0][0]
    return True


def deadline_after(seconds):
    """Return the deadline `seconds` from now; refuse what CPython refuses, above all NaN."""
    if seconds != seconds:
        # Nothing is before or after it: in the heap it would hold up every other deadline.
        raise ValueError("Invalid value NaN (not a number)")
    if seconds > TIMEOUT_MAX:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    return now() + seconds


def add(deadline, thread):
    """Note that the block that `thread` is about to begin ends at the deadline."""
    heapq.heappush(pending, (deadline, next(_order), thread, thread.turn))


def expired():
    """Return the threads whose deadline has come while they were still blocked."""
    time_now = now()
    threads = []
    while pending and pending[0][0] <= time_now:
        _, _, thread, turn = heapq.heappop(pending)
        if thread.parked and thread.turn == turn:
            threads.append(thread)
    return threads


def milliseconds_left():
    """Return how long it is until the next deadline."""
    return max(0, (pending[0][0] - now()) * 1000)
