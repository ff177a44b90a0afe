"""Keeps CPython from walking the frames of suspended threads, as some functions do to change what is watched.

Each green thread has a PyThreadState of its own.  While it is suspended, Pyodide has swapped its stack out, and its
frames hang together through that memory: to walk them reads what is not there.  The layout is that of CPython 3.14 on
32 bits: PyThreadState in Include/cpython/pystate.h.
"""

import ctypes
import functools
import sys

from engine.memory import WORD, words

_PREVIOUS, _NEXT, _CURRENT_FRAME = 0, 1, 13  # the words of a PyThreadState before these

_running = ctypes.pythonapi.PyThreadState_Get
_running.restype = ctypes.c_void_p


def install():
    """Have these functions see the frames of the running thread only; called once."""
    for owner, names in (
        (sys, ("setprofile", "settrace", "_setprofileallthreads", "_settraceallthreads")),
        (sys.monitoring, ("set_events", "restart_events", "clear_tool_id", "free_tool_id")),
    ):
        for name in names:
            setattr(owner, name, _alone(getattr(owner, name)))


def _alone(function):
    @functools.wraps(function)
    def call(*arguments):
        hidden = list(_suspended())
        for place, _ in hidden:
            words[place] = 0
        try:
            return function(*arguments)
        finally:
            for place, frame in hidden:
                words[place] = frame

    return call


def _suspended():
    """Yield (where a thread state that does not run keeps its frame, that frame)."""
    running = _running() // WORD
    for direction in (_PREVIOUS, _NEXT):
        state = words[running + direction] // WORD
        while state:
            yield state + _CURRENT_FRAME, words[state + _CURRENT_FRAME]
            state = words[state + direction] // WORD
