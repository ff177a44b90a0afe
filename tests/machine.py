"""What this machine has for a program besides CPythons and packages: its system, commands, modules, a display."""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import debian
from interpreters import Interpreter
from needs import Needs

# What Qt and Tk load when they open a window, beside a virtual display.
FOR_WINDOWS = "xvfb", "libegl1", "libgl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3"


def meets(needs: Needs) -> bool:
    """Whether a program can have here what it needs of the machine; installs a virtual display where there is none."""
    is_here = not needs.systems or sys.platform in needs.systems
    has_all = all(map(shutil.which, needs.commands)) and (os.cpu_count() or 1) >= needs.cores
    return is_here and has_all and (not needs.display or has_display())


@cache
def can_import(interpreter: Interpreter, module: str) -> bool:
    """Whether a CPython has a module of the standard library: not each was built with tkinter, say."""
    return subprocess.run([interpreter.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


@cache
def has_display() -> bool:
    """Whether windows can be opened: on X on a virtual display, which nobody sees and which is installed here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(shutil.which("Xvfb") and ctypes.util.find_library("EGL")) or debian.install(*FOR_WINDOWS)


@contextlib.contextmanager
def display(memory: Path | None = None) -> Iterator[dict[str, str]]:
    """A display of its own for a program, as its environment; memory: the folder in which its screen is kept."""
    if sys.platform in ("win32", "darwin"):
        yield {}
        return
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    if memory:
        command += ["-fbdir", str(memory)]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with open(ours, encoding="ascii") as numbers:  # it writes its number, and then the end of the line: read both
            number = numbers.readline().strip()
        try:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "offscreen"}
        finally:
            server.terminate()
