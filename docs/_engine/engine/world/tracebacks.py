"""Shows tracebacks as plain Python would: lines of the program, no frames of the engine."""

import linecache
import traceback

from engine.telling import names

_extract = traceback.StackSummary._extract_from_extended_frame_gen.__func__


def install():
    """Leave the engine's frames out of every traceback, whoever prints it."""

    def extract(cls, frames, **options):
        shown = (entry for entry in frames if not entry[0].f_code.co_filename.startswith(names.ENGINE))
        return _extract(cls, shown, **options)

    traceback.StackSummary._extract_from_extended_frame_gen = classmethod(extract)


def show_source(file, source):
    """Let tracebacks find the lines of the shown program."""
    lines = source.splitlines(keepends=True)
    linecache.cache[file] = len(source), None, lines, file


def line_of(file, number):
    """Return the text of one line of the program."""
    return linecache.getline(file, number).strip()
