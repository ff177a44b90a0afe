"""Keeps the machine busy: a context in which processes do nothing but compute."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager


@contextmanager
def busy(processes: int):
    """Run this many busy processes beside the body."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()
