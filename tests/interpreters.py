"""The CPythons on this machine that programs are run on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

from runs import FREE_THREADED, version_key

NAMES = [f"python3.{minor}" for minor in range(11, 16)] + [f"python3.{minor}t" for minor in range(13, 16)]
QUESTION = """
import platform, sys, sysconfig
print(sys.executable)
print(platform.python_version())
print(bool(sysconfig.get_config_var("Py_GIL_DISABLED")))
"""


@dataclass(frozen=True)
class Interpreter:
    """One CPython; free_threaded tells the build, not whether the GIL is on."""

    executable: str
    version: str
    free_threaded: bool

    def __str__(self) -> str:
        return self.version + (FREE_THREADED if self.free_threaded else "")


def ask(command: str) -> Interpreter | None:
    """The interpreter behind a command, or None where the command does not answer (as a pyenv shim may not)."""
    answer = subprocess.run([command, "-c", QUESTION], capture_output=True, text=True)
    if answer.returncode:
        return None
    executable, version, free_threaded = answer.stdout.split("\n")[:3]
    return Interpreter(executable, version, free_threaded == "True")


@cache
def found() -> list[Interpreter]:
    """Every interpreter that answers, the one that runs the tests among them, each version once."""
    commands = [sys.executable, *filter(None, map(shutil.which, NAMES))]
    answers = filter(None, map(ask, commands))
    distinct = {str(interpreter): interpreter for interpreter in reversed(list(answers))}
    return sorted(distinct.values(), key=lambda interpreter: version_key(str(interpreter)))


def newest(able: list[Interpreter], *, free_threaded: bool) -> Interpreter | None:
    """The newest of these interpreters of a build, the one that outputs are recorded on."""
    return next((i for i in reversed(able) if i.free_threaded == free_threaded), None)
