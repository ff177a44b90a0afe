"""Tells of an exception that nobody can catch, for example in a bare thread, as CPython does."""

import sys
import traceback
from contextlib import suppress

_c_hook = sys.unraisablehook


class Unraisable:
    """What the hook is told; the C type that it stands for cannot be made from Python."""

    object = None

    def __init__(self, error, message):
        self.exc_type = type(error)
        self.exc_value = error
        self.exc_traceback = error.__traceback__
        self.err_msg = message


def unraisablehook(unraisable, /):
    """Print the exception and its traceback."""
    if not isinstance(unraisable, Unraisable):
        _c_hook(unraisable)  # it comes from C, for example from a failing __del__
    elif sys.stderr is not None:
        lines = traceback.format_exception(unraisable.exc_value)
        sys.stderr.write("".join([f"{unraisable.err_msg}:\n", *lines]))  # in one piece


def report(error, where, function=None):
    """Tell the hook of an exception and where it was ignored; nothing comes out of here."""
    hook = getattr(sys, "unraisablehook", None) or unraisablehook
    try:
        named = "" if function is None else f" {function!r}"
        hook(Unraisable(error, f"Exception ignored {where}{named}"))
    except SystemExit:
        pass  # the run is over
    except BaseException as failure:
        with suppress(BaseException):
            message = f"Exception ignored in sys.unraisablehook: {hook!r}"
            unraisablehook(Unraisable(failure, message))


def install():
    """Replace the default hook, which accepts nothing that Python can make."""
    sys.unraisablehook = sys.__unraisablehook__ = unraisablehook
