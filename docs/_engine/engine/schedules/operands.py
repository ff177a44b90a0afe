"""Reads what a frame is about to work on: the top of its evaluation stack, and its cells.

CPython offers no function for that, so the objects are read where the interpreter keeps them.  The layout is that of
CPython 3.14 on 32 bits: PyFrameObject in Include/internal/pycore_frame.h, _PyInterpreterFrame in
pycore_interpframe_structs.h.  A reference there is an address whose two lowest bits are flags; where both
are set it is a number, such as the place in the code that an exception has come from.
"""

from _ctypes import PyObj_FromPtr

from engine.memory import WORD, words

_INTERPRETER_FRAME = 3  # the words of a PyFrameObject before its f_frame
_STACK_POINTER, _LOCALS = 8, 10  # the words of an _PyInterpreterFrame before these two
_FLAGS = _IS_NUMBER = 3


class Operands:
    """The evaluation stack of a frame that is about to execute an instruction."""

    __slots__ = ("_interpreter_frame", "_top")

    def __init__(self, frame):
        self._interpreter_frame = words[id(frame) // WORD + _INTERPRETER_FRAME] // WORD
        self._top = words[self._interpreter_frame + _STACK_POINTER] // WORD

    def __getitem__(self, depth):
        """Return the object at a depth: 0 is the top; None where there is a null."""
        return _object(self._top - 1 - depth)

    def stack(self, code):
        """Return all objects on the stack, the lowest first, without the nulls; code: the frame's."""
        names = {*code.co_varnames, *code.co_cellvars, *code.co_freevars}
        bottom = self._interpreter_frame + _LOCALS + len(names)
        return [
            words[place] >> 2 if words[place] & _FLAGS == _IS_NUMBER else _object(place)
            for place in range(bottom, self._top)
            if words[place] & ~_FLAGS or words[place] & _FLAGS == _IS_NUMBER
        ]

    def cell(self, index):
        """Return the cell at an index of the frame's locals, the argument of LOAD_DEREF."""
        return _object(self._interpreter_frame + _LOCALS + index)


def _object(place):
    address = words[place] & ~_FLAGS
    return PyObj_FromPtr(address) if address else None
