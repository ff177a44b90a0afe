"""Runs a program as a reader would: as a script, alone, in an empty folder and a clean environment."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from interpreters import Interpreter

# Most programs sleep, so far more of them run at once than there are cores.
AT_ONCE = 24

# asyncio's debug mode, which -X dev turns on, reports a callback that a busy machine made slow.
SLOW_CALLBACK = re.compile(r"^Executing <.*> took \d+\.\d+ seconds\n", re.MULTILINE)


@dataclass(frozen=True)
class Run:
    """One finished run: how long it took, in seconds; exit_status is None where it was stopped after limit seconds."""

    interpreter: Interpreter
    exit_status: int | None
    output: str
    errors: str
    seconds: float
    limit: float

    def problems(self) -> list[str]:
        """Why this is not a clean run; empty when it is."""
        told = f"\n{self.errors}" if self.errors else ""
        if self.exit_status is None:
            return [f"still running after {self.limit:g} s{told}"]
        if self.exit_status:
            return [f"exit status {self.exit_status}{told}"]
        return [f"something was written to stderr{told}"] if self.errors else []


# Development mode's checks of memory are for C code, and they race with themselves: as the interpreter ends it puts
# the plain allocator in the place of the checking one for a moment, and a thread that frees its state just then aborts
# the program (seen twice on 3.11.7, "munmap_chunk(): invalid pointer", and forced in a debugger).
ALLOCATOR = {"PYTHONMALLOC": "default"}


def clean_environment() -> dict[str, str]:
    """What a program needs of its surroundings, and nothing that changes how Python behaves."""
    kept = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE")
    return {name: os.environ[name] for name in kept if name in os.environ}


def run(
    name: str, code: str, interpreter: Interpreter, limit: float, surroundings: dict[str, str] | None = None
) -> Run:
    """Run code as the file name, stopping it and all it started after limit seconds.

    surroundings: what its environment has besides a clean one's, such as a display.
    Warnings are errors and development mode is on: a program that a reader copies is a clean one.
    """
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder, name).write_text(code, encoding="utf-8", newline="\n")
        process = subprocess.Popen(
            [interpreter.executable, "-X", "dev", "-W", "error", name],
            cwd=folder,
            env=clean_environment() | ALLOCATOR | (surroundings or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            output, errors = process.communicate(timeout=limit)
            status = process.returncode
        except subprocess.TimeoutExpired:
            output, errors = _stop(process)
            status = None
    seconds = time.perf_counter() - started
    return Run(interpreter, status, output, SLOW_CALLBACK.sub("", errors), seconds, limit)


def _stop(process: subprocess.Popen) -> tuple[str, str]:
    """End a hung program and its children; on POSIX development mode then prints every thread's stack."""
    if os.name == "posix":
        process.send_signal(signal.SIGABRT)
        try:
            return process.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    return process.communicate()
