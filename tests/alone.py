"""One test process at a time: whoever comes second waits, and finds done what the first has done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PATIENCE = 3600  # seconds


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold a lock, a file, while the body runs; the system gives it back where a process dies.

    The file is an empty database: no other lock in the standard library works on every system.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(lock, timeout=PATIENCE, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield
