"""asyncio's event loop on green threads: while it has nothing to do, its thread is parked."""

import asyncio
import asyncio.events
import asyncio.runners
import threading
from asyncio import base_events

from engine.threads import scheduler, timers


class _Selector:
    """There are no sockets to watch: select() only waits for time to pass or for wake()."""

    def __init__(self):
        self._woken = False
        self._owner = self._thread = None

    def select(self, timeout=None):
        """Park the thread until the timeout or wake()."""
        self._owner = scheduler.current
        if self._woken or (timeout is not None and timeout <= 0):
            scheduler.pause()
        else:
            self._thread = scheduler.current
            try:
                deadline = None if timeout is None else timers.now() + timeout
                scheduler.block(deadline, "event loop")
            finally:
                self._thread = None
        self._woken = False
        return ()

    def wake(self):
        """End the current or the next select()."""
        self._woken = True
        if self._thread is not None:
            scheduler.wake(self._thread)
        elif self._owner is not None and scheduler.observer is not None:
            scheduler.observer.on_order(scheduler.current, self._owner, "seen")

    def close(self):
        """There is nothing to close."""


class EventLoop(base_events.BaseEventLoop):
    """The standard library's own loop, without input and output."""

    def __init__(self):
        super().__init__()
        self._selector = _Selector()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._selector.wake()


class _Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = EventLoop


def install():
    """Make this the loop that asyncio uses, by whatever name a program asks for it."""
    asyncio.run = asyncio.runners.run  # Pyodide has replaced it
    asyncio.EventLoop = asyncio.SelectorEventLoop = EventLoop
    asyncio.unix_events._DefaultEventLoopPolicy = _Policy

    class Local(threading.local):  # the class that asyncio made is of the C one
        _loop = None

    _Policy._Local = Local
    asyncio.events._set_event_loop_policy(_Policy())
    asyncio._set_running_loop(None)
