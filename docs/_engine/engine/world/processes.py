"""What `multiprocessing` needs from C and from the system, for the part of it that starts no process.

Its locks are made of threading's, and its pipes are lists in memory: ThreadPool, dummy and the queues work with
threads.
"""

import errno
import itertools
import sys
import threading
import types
from collections import deque

_RECURSIVE_MUTEX = 0
_handles = itertools.count(1000)


class SemLock:
    """A semaphore; of kind RECURSIVE_MUTEX, a lock that its owner may take again."""

    __module__ = "_multiprocessing"
    SEM_VALUE_MAX = 2**31 - 1
    name = None  # nothing outside the process can find it

    def __init__(self, kind, value, maxvalue, name, unlink):
        self.kind, self.maxvalue, self.handle = kind, maxvalue, next(_handles)
        self._value = value
        self._held = 0  # how often, by whoever took it last
        self._owner = None
        self._changed = threading.Condition()

    def acquire(self, block=True, timeout=None):
        """Take one; return False if that was not possible (in time)."""
        if self.kind != _RECURSIVE_MUTEX or not self._is_mine():
            limit = 0 if not block else timeout if timeout is None else max(0, timeout)
            with self._changed:
                if not self._changed.wait_for(lambda: self._value, limit):
                    return False
                self._value -= 1
        self._owner = threading.get_ident()
        self._held += 1
        return True

    def release(self):
        """Give one back."""
        with self._changed:
            if self.kind == _RECURSIVE_MUTEX:
                if not self._is_mine():
                    raise AssertionError("attempt to release recursive lock not owned by thread")
                if self._held > 1:
                    self._held -= 1
                    return
            elif self._value >= self.maxvalue:
                raise ValueError("semaphore or lock released too many times")
            self._held -= 1
            self._value += 1
            self._changed.notify()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def _count(self):
        return self._held

    def _is_mine(self):
        return self._held > 0 and self._owner == threading.get_ident()

    def _get_value(self):
        return self._value

    def _is_zero(self):
        return not self._value


class _Pipe:
    """One direction of a connection."""

    def __init__(self):
        self.messages = deque()
        self.ends = 2  # that are open


def pipe_in_memory(connection):
    """Let the module `multiprocessing.connection` make its pipes in memory."""
    changed = threading.Condition()  # of any pipe

    class Connection(connection._ConnectionBase):
        def __init__(self, incoming, outgoing):
            super().__init__(next(_handles), incoming is not None, outgoing is not None)
            self._incoming, self._outgoing = incoming, outgoing

        def _close(self):
            with changed:
                for pipe in filter(None, (self._incoming, self._outgoing)):
                    pipe.ends -= 1
                changed.notify_all()

        def _send_bytes(self, buffer):
            with changed:
                if self._outgoing.ends < 2:
                    raise BrokenPipeError(errno.EPIPE, "Broken pipe")
                self._outgoing.messages.append(bytes(buffer))
                changed.notify_all()

        def _recv_bytes(self, maxsize=None):
            with changed:
                changed.wait_for(self.is_ready)
                if not self._incoming.messages:
                    raise EOFError
                if maxsize is not None and len(self._incoming.messages[0]) > maxsize:
                    return None
                return connection.io.BytesIO(self._incoming.messages.popleft())

        def _poll(self, timeout):
            return bool(wait([self], timeout))

        def is_ready(self):
            return bool(self._incoming.messages) or self._incoming.ends < 2

    def Pipe(duplex=True):  # noqa: N802
        """Return two connected ends; unless duplex, the first receives only."""
        there, back = _Pipe(), _Pipe() if duplex else None
        return Connection(there, back), Connection(back, there)

    def wait(object_list, timeout=None):
        """Wait until one of the connections has something to receive; return those that have."""
        with changed:
            return changed.wait_for(lambda: [end for end in object_list if end.is_ready()], timeout)

    connection.Connection, connection.Pipe, connection.wait = Connection, Pipe, wait


def install():
    """Put the module `_multiprocessing` in its place."""
    module = sys.modules["_multiprocessing"] = types.ModuleType("_multiprocessing")
    module.SemLock = SemLock
    module.sem_unlink = lambda name: None
    module.flags = {}
