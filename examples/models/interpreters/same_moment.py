"""Do two interpreters compute at the very same moment?"""
# /// script
# requires-python = ">=3.14"
# ///
import time
from concurrent.futures import InterpreterPoolExecutor

GAP = 0.0005  # s; a thread that waits for a GIL waits longer
SECONDS = 1


def when_running(_):
    """Read the clock: a gap means this worker was not running."""
    stretches = []
    began = last = time.perf_counter()
    until = began + SECONDS
    while last < until:
        now = time.perf_counter()
        if now - last > GAP:
            stretches.append((began, last))
            began = now
        last = now
    return stretches + [(began, last)]


if __name__ == "__main__":  # an interpreter imports this file anew
    with InterpreterPoolExecutor(max_workers=2) as pool:
        list(pool.map(str, range(2)))  # both workers start here
        first, second = pool.map(when_running, range(2))
    overlap = sum(
        max(0, min(end1, end2) - max(began1, began2))
        for began1, end1 in first
        for began2, end2 in second
    )
    print("two interpreters at the same moment:", overlap > 0.001)
