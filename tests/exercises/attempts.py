"""Runs a reader's attempt at an exercise, several times over, under observation."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from programs import clean_environment

OBSERVER = Path(__file__).with_name("observer.py")
RUNS = 5
LIMIT = 30  # seconds


@dataclass(frozen=True)
class Observed:
    """One run: who printed which line, and what the threads did.

    threads: how many were started. asleep_at_once: how many were in time.sleep() at the same moment.
    pool_tasks: how many tasks a ThreadPoolExecutor was given. locks: how many it made itself.
    lines: (name of the thread, line), in order.
    """

    threads: int
    asleep_at_once: int
    pool_tasks: int
    locks: int
    lines: list[list[str]]

    @property
    def text(self) -> list[str]:
        return [line.strip() for _, line in self.lines]


def observe(attempt: Path) -> Observed:
    """Run the attempt once. Fails the test, in words for its author, if it raises or does not end."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        try:
            run = subprocess.run(
                [sys.executable, str(OBSERVER), str(attempt.resolve()), str(report)],
                cwd=folder,
                env=clean_environment(),
                capture_output=True,
                text=True,
                timeout=LIMIT,
            )
        except subprocess.TimeoutExpired:
            teach(f"It was still running after {LIMIT} s. Does a thread wait for something that never comes?")
        if run.returncode or "Exception in thread" in run.stderr:
            teach(f"It raised an exception:\n{run.stderr}")
        return Observed(**json.loads(report.read_text(encoding="utf-8")))


def observe_runs(attempt: Path) -> list[Observed]:
    """Several runs: what is right by luck is not right every time."""
    if not attempt.exists():
        teach(f"There is no file {attempt}.")
    with ThreadPoolExecutor(RUNS) as pool:
        return list(pool.map(observe, [attempt] * RUNS))


def teach(message: str):
    """Fail with a message for the author of the attempt, and nothing else."""
    pytest.fail(message, pytrace=False)
