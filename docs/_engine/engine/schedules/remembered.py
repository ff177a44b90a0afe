"""Says all that a thread remembers: the variables and the evaluation stack of each of its frames."""

import threading
import types

from engine.schedules.operands import Operands
from engine.threads import locks, scheduler

_SIMPLE = {int, str, bool, float, bytes, type(None)}
_FILE = threading.Thread.run.__code__.co_filename
_RANGE = type(iter(range(0)))
_BELOW = {"Thread.run", "Thread._bootstrap_inner"}  # what lies below a thread's function, the same for each
_FIRST = "Thread._bootstrap"
_DESCRIPTORS = (types.MethodDescriptorType, types.WrapperDescriptorType, types.ClassMethodDescriptorType)


def value(thing):
    """Return a text that says all of a number, a text, bytes, None, or a tuple of them; None: it is something else."""
    if type(thing) is tuple:
        parts = [value(part) for part in thing]
        return None if None in parts else repr(parts)
    if type(thing) is int:
        return hex(thing)  # of any length, unlike its digits
    return repr(thing) if type(thing) in _SIMPLE else None


def _is_threadings(code, names):
    return code.co_qualname in names and code.co_filename == _FILE


class Remembered:
    """What the threads of one run remember.

    codes: {code of the program: its number}; lasting: {id: name} of what its global variables hold for ever.
    """

    def __init__(self, codes, lasting):
        self._codes, self._lasting = codes, lasting

    def lasting_name(self, thing):
        """Return what the program calls an object for ever, or None."""
        return self._lasting.get(id(thing))

    def text(self, frame):
        """Return a text that says all that a thread remembers that has come to a frame; None: that cannot be said.

        Raises LookupError where code runs in it that is neither the program's nor below every thread.
        """
        told = []
        while not _is_threadings(frame.f_code, {_FIRST}):
            if not _is_threadings(frame.f_code, _BELOW):
                told.append(self._of(frame))
            frame = frame.f_back
            if frame is None:
                raise LookupError
        return None if None in told else repr(told)

    def _of(self, frame):
        code = frame.f_code
        if code not in self._codes or code.co_name == "<module>":
            raise LookupError
        things = [*frame.f_locals.values(), *Operands(frame).stack(code)]
        named = [self._thing(thing) for thing in things]
        if None in named:
            return None
        return self._codes[code], frame.f_lasti, list(frame.f_locals), named

    def _thing(self, thing):
        kind = type(thing)
        if kind in _SIMPLE:
            return value(thing)
        if id(thing) in self._lasting:
            return f"the {self._lasting[id(thing)]}"
        if kind is tuple:
            parts = [self._thing(part) for part in thing]
            return None if None in parts else repr(parts)
        if kind is range:
            return f"range {value((thing.start, thing.stop, thing.step))}"
        if kind is _RANGE:
            _, (rest,), _ = thing.__reduce__()
            return f"iterator of {self._thing(rest)}"
        if kind in (locks.lock, locks.RLock):
            made_by, number = getattr(thing, "_block", thing).place
            return f"lock {number}" if made_by == scheduler.main.ident else None
        if kind in (types.MethodType, types.BuiltinMethodType):
            owner, name = self._thing(thing.__self__), getattr(thing, "__qualname__", None)
            return owner and name and f"{name} of {owner}"
        if kind is types.ModuleType or kind in _DESCRIPTORS or (kind is type and thing.__module__ == "builtins"):
            return repr(thing)
        if kind is types.FunctionType and thing.__module__ != "__main__" and not _keeps_something(thing):
            return f"{thing.__module__}.{thing.__qualname__} of line {thing.__code__.co_firstlineno}"
        ident = getattr(thing, "_ident", None) if issubclass(kind, threading.Thread) else None
        return ident and f"thread {ident}"


def _keeps_something(function):
    defaults = [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]
    return function.__closure__ or vars(function) or any(type(default) not in _SIMPLE for default in defaults)
