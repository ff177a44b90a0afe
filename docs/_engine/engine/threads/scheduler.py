"""Decides which green thread runs and parks the others.

Every green thread owns a WebAssembly stack.  One of them runs; each other one is suspended on a
JavaScript promise.  To block, a thread chooses the next one, resumes it and suspends itself.
This module knows nothing of `_thread`: it offers start, block, wake and pause.
"""

import itertools
from collections import deque
from contextlib import suppress

from engine.telling import events
from engine.threads import stacks, timers
from engine.threads.green_thread import GreenThread
from engine.world import unraisable

_idents = itertools.count(1)
main = current = GreenThread(next(_idents))
main.fresh = False
threads = {main.ident: main}
switches = started = 0
busy = False  # the scheduler is at work: no pre-emption now
waits_outside = 0  # threads that the page, not another thread, will wake

_ready = deque()

choose = None  # policy: choose(ready threads) -> index, or None where all of
# them wait; without a policy: the first
observer = None  # its on_order() and touched() are told what orders the threads, see stepping.py
on_deadlock = None  # called when no thread can ever run again
on_message = None  # called with each message from the page


def renew():
    """Make the scheduler as good as new; only the main thread may exist."""
    global _idents, switches, started, choose, observer
    _idents = itertools.count(main.ident + 1)
    switches = started = 0
    choose = observer = None
    main.raises = main.waits_for = main.keys = main.step = main.within = None


def start(function, daemon=False):
    """Make a thread that will call `function`; it runs when its turn comes."""
    global started
    thread = GreenThread(next(_idents), function, daemon)
    threads[thread.ident] = thread
    _ready.append(thread)
    started += 1
    if observer is not None:
        observer.on_order(current, thread, "start")
    if events.listener is not None:
        events.emit("thread-started", thread)
    return thread


def wake(thread, woken=True):
    """Let a blocked thread go on; its block() returns `woken`."""
    if thread.parked:
        thread.parked = False
        thread.woken = woken
        _ready.append(thread)
        if observer is not None and woken:
            observer.on_order(current, thread, "wake")
        if events.listener is not None:
            events.emit("wakes", thread)


def raise_in(thread, exception):
    """Raise `exception` in `thread` as soon as it runs again, and see that it does."""
    thread.raises = exception
    wake(thread)


def block(deadline=None, waits_for=None):
    """Suspend the current thread until wake() (True) or the deadline (False)."""
    _check_headroom()
    me = current
    me.parked = True
    me.turn += 1
    me.waits_for = waits_for
    if deadline is not None:
        timers.add(deadline, me)
    if events.listener is not None:
        events.emit("blocks", me)
    try:
        _switch()
    finally:
        me.parked = False
        me.waits_for = None
    return me.woken


def pause():
    """Let every other thread that is ready run before the current one goes on."""
    if timers.pending:
        _expire()
    if _ready:
        _check_headroom()
        _ready.append(current)
        _switch()


def give_way():
    """Stand among the ready threads, and let the policy choose."""
    _check_headroom()
    _ready.append(current)
    _switch()


def pre_empt():
    """Take the baton from the current thread, unless the scheduler itself is at work."""
    if busy or events.emitting:
        return
    with suppress(RecursionError):  # no room to switch here: the next tick will find some
        pause()


def turn_event_loop():
    """Let the page's messages in while threads keep running."""
    global busy, current
    me = current
    busy = True
    stacks.suspend(stacks.turn)
    current = me
    busy = False
    _read_messages()
    _raise_pending(me)


def run_on(thread, errand):
    """Call `errand()` on the stack of another, suspended thread and return its result.

    The frames of a suspended stack must not be walked from outside: their links pass through
    memory that Pyodide has swapped out.
    """
    global current
    if thread is current:
        return errand()
    if thread.fresh:
        return None
    me = current
    answer = []
    thread.errand = (me, errand, answer)
    current = thread
    stacks.suspend(stacks.switch, me.ident, thread.ident, False)
    current = me
    return answer[0]


def _check_headroom(depth=14):
    """Meet a RecursionError here, before any state has changed, or not at all."""
    if depth:
        _check_headroom(depth - 1)


def _switch():
    """Hand the baton to the next thread; return when it comes back."""
    global current, switches, busy
    me = current
    busy = True
    try:
        thread = _next_thread()
        if thread is not me:
            switches += 1
            fresh, thread.fresh = thread.fresh, False
            current = thread
            if events.listener is not None:
                events.emit("runs", thread)
            stacks.suspend(stacks.switch, me.ident, thread.ident, fresh)
            current = me
            while me.errand is not None:
                _run_errand(me)
    finally:
        current = me
        busy = False
    _raise_pending(me)


def _run_errand(me):
    global current
    (asker, errand, answer), me.errand = me.errand, None
    answer.append(errand())
    current = asker
    stacks.suspend(stacks.switch, me.ident, asker.ident, False)
    current = me


def _raise_pending(me):
    if me.raises is not None:
        exception, me.raises = me.raises, None
        raise exception


def _next_thread():
    """Choose who runs next; with nobody ready, wait in real time or call it a deadlock."""
    while True:
        if timers.pending:
            _expire()
        index = None
        if _ready:
            index = 0 if choose is None else choose(_ready)
        if index is not None:
            thread = _ready[index]
            del _ready[index]
            return thread
        if timers.pending and timers.jump():
            continue
        if not timers.pending and not waits_outside:
            on_deadlock()
            continue
        stacks.suspend(stacks.idle, timers.milliseconds_left() if timers.pending else -1)
        _read_messages()


def _expire():
    for thread in timers.expired():
        wake(thread, False)


def _read_messages():
    while (message := stacks.receive()) is not None:
        on_message(message)


def _run_thread(ident):
    """The bottom of every stack but the main one: run the thread, then hand the baton on."""
    global current, busy, switches
    me = current = threads[ident]
    stacks.forget_web_loop()
    busy = False
    try:
        if me.raises is None:
            me.function()
    except SystemExit:
        pass
    except BaseException as error:
        unraisable.report(error, "in thread started by", me.function)
    busy = True
    if events.listener is not None:
        events.emit("ends", me)
    del threads[ident]
    for function in me.at_end:
        function()
    thread = _next_thread()
    switches += 1
    fresh, thread.fresh = thread.fresh, False
    current = thread
    if events.listener is not None:
        events.emit("runs", thread)
    stacks.switch(0, thread.ident, fresh)


stacks.entry = _run_thread
