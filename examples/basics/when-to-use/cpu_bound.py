"""Two busy workers: do they compute at the same moment?"""
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor

GAP = 0.0005  # s; a thread that waits for the GIL waits longer
SECONDS = 2


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


def same_moment(pool):
    first, second = pool.map(when_running, range(2))
    overlap = sum(
        max(0, min(end1, end2) - max(began1, began2))
        for began1, end1 in first
        for began2, end2 in second
    )
    return overlap > 0.001


if __name__ == "__main__":  # a new process imports this file anew
    with ThreadPoolExecutor(max_workers=2) as pool:
        print("two threads:  ", same_moment(pool))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print("two processes:", same_moment(pool))
