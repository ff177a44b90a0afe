"""The `_ThreadHandle` by which threading starts, watches and joins a thread."""

from engine.threads import scheduler, timers, unpicklable


class _ThreadHandle:
    """Stands for one thread, before, while and after it runs."""

    __module__ = "_thread"
    __reduce_ex__ = unpicklable.refuse

    def __init__(self):
        self._thread = None
        self._done = False
        self._joining = []

    @property
    def ident(self):
        """The thread's number; 0 before it has started."""
        return self._thread.ident if self._thread else 0

    def is_done(self):
        """Tell whether the thread has ended."""
        if self._done and scheduler.observer is not None:
            scheduler.observer.on_order(self._thread, scheduler.current, "seen")
        return self._done

    def _set_done(self):
        self._check_started()
        self._done = True
        for thread in self._joining:
            scheduler.wake(thread)
        self._joining.clear()

    def join(self, timeout=None):
        """Wait until the thread has ended, or for `timeout` seconds."""
        self._check_started()
        waits = timeout is not None and not timeout < 0
        deadline = timers.deadline_after(timeout) if waits else None
        if not self._done:
            self._wait(deadline)
        if self._done and scheduler.observer is not None:
            scheduler.observer.on_order(self._thread, scheduler.current, "end")

    def _wait(self, deadline):
        if self._thread is scheduler.current:
            raise RuntimeError("Cannot join current thread")
        me = scheduler.current
        self._joining.append(me)
        try:
            scheduler.block(deadline, self)
        finally:
            if me in self._joining:
                self._joining.remove(me)

    def _check_started(self):
        if self._thread is None:
            raise RuntimeError("thread not started")

    def __repr__(self):
        return f"<_ThreadHandle object: ident={self.ident}>"


def start_joinable_thread(function, handle=None, daemon=True):
    """Start a thread that can be joined through `handle`."""
    if handle is None:
        handle = _ThreadHandle()
    if handle._thread is not None:
        raise RuntimeError("thread already started")
    handle._thread = scheduler.start(function, daemon)
    handle._thread.at_end.append(handle._set_done)
    return handle


def _make_thread_handle(ident):
    handle = _ThreadHandle()
    handle._thread = scheduler.threads[ident]
    handle._thread.at_end.append(handle._set_done)
    return handle


def _shutdown():
    """Wait for every thread that is not a daemon, as CPython does before it exits."""
    while True:
        left = [thread for thread in scheduler.threads.values() if not thread.daemon and thread is not scheduler.main]
        if not left:
            return
        _make_thread_handle(left[0].ident).join()
