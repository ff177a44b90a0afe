"""Puts the green threads in the place of `_thread`, so that the standard library runs on them."""

import _signal
import _thread
import reprlib
import signal
import sys
import time

from engine.telling import names
from engine.threads import handles, locks, scheduler, thread_local, timers

_c_interrupt_main = _thread.interrupt_main


def start_new_thread(function, args, kwargs={}, /):  # noqa: B006  as in _thread
    """Start a thread that nobody will join; return its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    sys.audit("_thread.start_new_thread", function, args, kwargs)
    return scheduler.start(_Call(function, args, kwargs), daemon=True).ident


class _Call:
    """A call to be made later; shows as the function that it calls."""

    def __init__(self, function, args, kwargs):
        self._call = function, args, kwargs

    def __call__(self):
        function, args, kwargs = self._call
        function(*args, **kwargs)

    def __repr__(self):
        return repr(self._call[0])


def get_ident():
    """Return the number of the current thread."""
    return scheduler.current.ident


def get_native_id():
    """Return the number of the current thread; the system knows no other."""
    return scheduler.current.ident


def set_name(name):
    """Name the current thread, as the system keeps it: in UTF-8, up to the first NUL."""
    scheduler.current.name = name.encode("utf-8", "replace").decode().partition("\0")[0]


def _get_name():
    return scheduler.current.name or ""


def interrupt_main(signum=signal.SIGINT, /):
    """Act in the main thread as if the signal had come."""
    handler = signal.getsignal(signum)
    if scheduler.current is scheduler.main or handler is not signal.default_int_handler:
        _c_interrupt_main(signum)
    else:
        scheduler.raise_in(scheduler.main, KeyboardInterrupt())


def _in_main_thread(function):
    """Let a function of `signal` refuse to be called by another thread; C sees one thread only."""

    def guarded(*arguments, **options):
        if scheduler.current is not scheduler.main:
            raise ValueError(f"{function.__name__} only works in main thread of the main interpreter")
        return function(*arguments, **options)

    guarded.__name__, guarded.__doc__, guarded.__module__ = function.__name__, function.__doc__, "_signal"
    return guarded


def sleep(seconds, /):
    """Let other threads run for `seconds`."""
    if seconds == 0:
        scheduler.pause()
        return
    deadline = timers.deadline_after(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    scheduler.block(deadline, "sleep")


def _count():
    return len(scheduler.threads) - 1


def _get_main_thread_ident():
    return scheduler.main.ident


def daemon_threads_allowed():
    """Tell that daemon threads may be started."""
    return True


def _current_frames():
    # Only the innermost frame of another thread is safe to look at.
    frames = {
        thread.ident: names.frames_of(thread)
        for thread in scheduler.threads.values()
        if thread is not scheduler.current
    }
    innermost = {ident: stack[0] for ident, stack in frames.items() if stack}
    innermost[scheduler.current.ident] = sys._getframe(1)
    return innermost


_OWN = (
    start_new_thread,
    get_ident,
    get_native_id,
    set_name,
    _get_name,
    interrupt_main,
    _count,
    _get_main_thread_ident,
    daemon_threads_allowed,
)
_OTHERS = (
    handles.start_joinable_thread,
    handles._make_thread_handle,
    handles._shutdown,
    handles._ThreadHandle,
    locks.lock,
    locks.RLock,
)


def install():
    """Replace the attributes of `_thread`, time.sleep, sys._current_frames and what asks for the main thread."""
    _thread._local().__dict__  # noqa: B018  the C type makes its key once; later than this it crashes
    for replacement in _OWN + _OTHERS:
        replacement.__module__ = "_thread"
        setattr(_thread, replacement.__name__, replacement)
    _thread._local = thread_local.local
    _thread.LockType = _thread.allocate_lock = _thread.allocate = locks.lock
    _thread.start_new = start_new_thread
    _signal.signal = _in_main_thread(_signal.signal)  # signal.signal() calls it
    signal.set_wakeup_fd = _in_main_thread(signal.set_wakeup_fd)
    # The C hook knows one thread only; threading has its own for this case.
    del _thread._excepthook
    time.sleep = sleep
    reprlib.get_ident = get_ident  # it was imported from _thread
    sys._current_frames = _current_frames
