"""The lock and RLock of `_thread`, on green threads."""

from collections import deque

from engine.telling import events
from engine.threads import scheduler, timers, unpicklable


def deadline_of(blocking, timeout):
    """Check the arguments of acquire() as CPython does; return the deadline or None."""
    if timeout == -1:
        return None
    deadline = timers.deadline_after(timeout)
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    return deadline


class lock:
    """A mutual-exclusion lock.

    A thread woken by release() may find the lock taken again by one that was faster; the next
    release then gives it the lock without asking, so nobody starves.
    """

    __slots__ = ("__weakref__", "_given_to", "_locked", "_waiting", "kind", "owner", "place")
    __module__ = "_thread"
    __reduce_ex__ = unpicklable.refuse

    def __init_subclass__(cls, **options):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def __init__(self):
        self._locked = False
        self.owner = None
        self.kind = "lock"
        scheduler.current.locks += 1
        self.place = scheduler.current.ident, scheduler.current.locks  # names it, the same in every run
        self._waiting = None
        self._given_to = None

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock; return False if that was not possible (in time)."""
        deadline = deadline_of(blocking, timeout)
        if self._locked and (not blocking or not self._wait(deadline)):
            return False
        self._locked = True
        self.owner = scheduler.current
        if scheduler.observer is not None:
            scheduler.observer.touched(self, is_taken=True)
        if events.listener is not None:
            events.emit("holds", scheduler.current, on=self)
        return True

    def __enter__(self):
        if self._locked or events.listener is not None or scheduler.observer is not None:
            return _acquire(self)  # a program may have put something else in the place of acquire
        self._locked = True
        self.owner = scheduler.current
        return True

    def _wait(self, deadline):
        me = scheduler.current
        if self._waiting is None:
            self._waiting = deque()
        overtaken = False
        while self._locked:
            # (thread, was it overtaken before?)
            place = (me, overtaken)
            self._waiting.appendleft(place) if overtaken else self._waiting.append(place)
            woken = False
            try:
                woken = scheduler.block(deadline, self)
            finally:
                if not woken:
                    self._leave(place)
            if not woken:
                return False
            if self._given_to is me:
                self._given_to = None
                return True
            overtaken = True
        return True

    def _leave(self, place):
        """Forget a waiter that timed out or was interrupted; pass on what it was just given."""
        if place in self._waiting:
            self._waiting.remove(place)
        elif self._given_to is place[0]:
            self._given_to = None
            self.release()

    def release(self):
        """Unlock; wake the thread that has waited longest."""
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        if scheduler.observer is not None:
            scheduler.observer.touched(self, is_taken=False)
        if events.listener is not None:
            events.emit("releases", scheduler.current, on=self)
        if self._waiting:
            thread, overtaken = self._waiting.popleft()
            if overtaken:
                self.owner = self._given_to = thread
            else:
                self._locked = False
                self.owner = None
            scheduler.wake(thread)
        else:
            self._locked = False
            self.owner = None

    def __exit__(self, *exception):
        self.release()

    def locked(self):
        """Tell whether somebody holds the lock."""
        return self._locked

    def _at_fork_reinit(self):
        self.__init__()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


_acquire = lock.acquire


class RLock:
    """A lock that its owner may take again; it counts how often."""

    __slots__ = ("__weakref__", "_block", "_count", "_owner")
    __module__ = "_thread"
    __reduce_ex__ = unpicklable.refuse

    def __init__(self, *ignored, **also_ignored):
        self._block = lock()
        self._block.kind = "rlock"
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, or count one more if it is already ours."""
        if self._owner is scheduler.current:
            deadline_of(blocking, timeout)
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner = scheduler.current
            self._count = 1
            return True
        return False

    __enter__ = acquire

    def release(self):
        """Count one less; at none, unlock."""
        if self._owner is not scheduler.current:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *exception):
        self.release()

    def locked(self):
        """Tell whether somebody holds the lock."""
        return self._count > 0

    def _is_owned(self):
        return self._owner is scheduler.current

    def _recursion_count(self):
        return self._count if self._owner is scheduler.current else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self.__init__()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = self._owner.ident if self._owner else 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"
