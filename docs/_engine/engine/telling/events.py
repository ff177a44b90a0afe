"""The record of a run: one event for each thing that a thread does.

An event is a dict that JSON can carry:

    what     thread-started, runs, blocks, wakes, holds, releases, prints or ends
    thread   the thread's number: 1 is the main thread
    name     its name
    time     seconds since the start of the run, on the clock of the run
    line     the line of the reader's program where it stands (absent if it has not begun)
    on       blocks, holds, releases: {"kind": "lock", "name": "forks[0]"}; see names.py
    by       thread-started, wakes: the number of the thread that did it
    text     prints: the text; "stream": "stdout" or "stderr"

Nothing is recorded until listen() is called; until then each place that could emit costs one
test of `listener`.
"""

listener = None
emitting = False  # an event is being filled in: no pre-emption now
_describe = None


def listen(function, describe):
    """Send `function` every event, filled in by `describe(what, thread, details)`; None: stop."""
    global listener, _describe
    listener, _describe = function, describe


def emit(what, thread, **details):
    """Record one event of `thread`."""
    global emitting
    emitting = True  # it may be half blocked, and describing runs library code
    try:
        event = _describe(what, thread, details)
        if event is not None:
            listener(event)
    finally:
        emitting = False
