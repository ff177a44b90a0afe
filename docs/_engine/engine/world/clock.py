"""Puts the clock of the run behind `time`, so that a virtual clock is the only one a program sees.

On the virtual clock time passes only in sleeps and timeouts, and each of them takes exactly what it
asks for.  Reading it costs a microsecond, so that a loop that waits for a moment does reach it; that is
all the processor's time that a program uses there.
"""

import logging
import time

from engine.threads import timers

_READING = 1e-6
_YEAR = (365 * 24 + 6) * 3600
_real_epoch = time.time
_epoch_start = 0.0
_started = 0.0
_used = 0.0  # of the processor's time, on the virtual clock


def start(virtual, epoch=None):
    """Begin a run: its time is counted from now.  epoch: the date, in seconds, on its clock then; None: today's."""
    global _epoch_start, _started, _used
    timers.start(virtual)
    _used = 0.0
    _started = timers.now()
    date = _real_epoch() if epoch is None else epoch
    _epoch_start = date - _started
    logging._startTime = round(date * 1e9)  # not its import, long ago: see %(relativeCreated)d
    _choose(virtual)


def elapsed():
    """Return the seconds since the start of the run."""
    return timers.now() - _started


def monotonic():
    """Return the seconds on a clock that never goes back."""
    global _used
    _used += _READING
    timers.advance(_READING)
    return timers.now()


def perf_counter():
    """Return the seconds on the clock for measuring short times."""
    return monotonic()


def monotonic_ns():
    """Return monotonic() in nanoseconds."""
    return round(monotonic() * 1e9)


def perf_counter_ns():
    """Return perf_counter() in nanoseconds."""
    return round(monotonic() * 1e9)


def _virtual_epoch():
    return _epoch_start + monotonic()


def _virtual_epoch_ns():
    return round(_virtual_epoch() * 1e9)


def _virtual_used():
    monotonic()
    return _used


def _virtual_used_ns():
    return round(_virtual_used() * 1e9)


_VIRTUAL = {
    "time": _virtual_epoch,
    "time_ns": _virtual_epoch_ns,
    "process_time": _virtual_used,
    "process_time_ns": _virtual_used_ns,
}
_REAL = {name: getattr(time, name) for name in _VIRTUAL}


def _choose(virtual):
    for name, real in _REAL.items():
        setattr(time, name, _VIRTUAL[name] if virtual else real)


def install():
    """Replace the clocks of the `time` module, and let it know the reader's time zone."""
    for clock in (monotonic, perf_counter, monotonic_ns, perf_counter_ns):
        setattr(time, clock.__name__, clock)
    _read_time_zone()


def _read_time_zone():
    # As `time` does when it is imported, which was where the memory was saved (memory.mjs).
    begin = _real_epoch() // _YEAR * _YEAR
    winter, summer = sorted(map(time.localtime, (begin, begin + _YEAR / 2)), key=lambda at: at.tm_gmtoff)
    time.timezone, time.altzone = -winter.tm_gmtoff, -summer.tm_gmtoff
    time.tzname = winter.tm_zone, summer.tm_zone
    time.daylight = int(time.timezone != time.altzone)
