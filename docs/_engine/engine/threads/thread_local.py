"""`_thread._local` on green threads; the C one is shared by every stack of the worker."""

import weakref
from contextlib import contextmanager

from engine.threads import scheduler, unpicklable
from engine.threads.locks import RLock

_get, _set, _delete = object.__getattribute__, object.__setattr__, object.__delattr__


class _Key:
    """Holds the values of one local object, a dict for each thread."""

    __slots__ = ("__weakref__", "arguments", "lock", "values")

    def __init__(self, arguments, options):
        self.arguments = arguments, options
        self.lock = RLock()
        self.values = {}

    def add_thread(self, thread):
        """Make the dict for a thread; it ends with the thread or with this object."""
        if thread.keys is None:
            thread.keys = weakref.WeakSet()
            thread.at_end.append(lambda: _forget(thread))
        thread.keys.add(self)
        new = self.values[thread.ident] = {}
        return new


def _forget(thread):
    for key in thread.keys:
        del key.values[thread.ident]


@contextmanager
def _own_values(self):
    """Give the object the current thread's values as its __dict__, for the time of one access."""
    key = _get(self, "_local__key")
    values = key.values.get(scheduler.current.ident)
    if values is None:
        values = key.add_thread(scheduler.current)
        arguments, options = key.arguments
        self.__init__(*arguments, **options)
    with key.lock:
        outer = _get(self, "__dict__")
        _set(self, "__dict__", values)
        try:
            yield
        finally:
            _set(self, "__dict__", outer)


class local:
    """Attributes that each thread sees with values of its own."""

    __slots__ = ("__dict__", "__weakref__", "_local__key")
    __module__ = "_thread"
    __qualname__ = "_local"
    __reduce_ex__ = unpicklable.refuse

    def __new__(cls, /, *arguments, **options):
        if (arguments or options) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        key = _Key(arguments, options)
        _set(self, "_local__key", key)
        key.add_thread(scheduler.current)  # else the first access would call __init__ again
        return self

    def __getattribute__(self, name):
        with _own_values(self):
            return _get(self, name)

    def __setattr__(self, name, value):
        self._refuse_dict(name)
        with _own_values(self):
            _set(self, name, value)

    def __delattr__(self, name):
        self._refuse_dict(name)
        with _own_values(self):
            _delete(self, name)

    def _refuse_dict(self, name):
        if name == "__dict__":
            kind = type(self).__name__
            raise AttributeError(f"{kind!r} object attribute '__dict__' is read-only")
