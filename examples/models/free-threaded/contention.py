"""One counter under one lock, or one for each thread: same sum."""
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

TURNS = 100_000
shared = 0
lock = Lock()


def count_shared(_):
    global shared
    for _ in range(TURNS):
        with lock:  # every turn of every thread needs this lock
            shared += 1


def count_own(_):
    own = 0  # seen by this thread only, so it needs no lock
    for _ in range(TURNS):
        own += 1
    return own


def timed(label, count):
    started = time.perf_counter()
    results = list(pool.map(count, range(2)))
    ms = (time.perf_counter() - started) * 1000
    print(f"{label}: {ms:.1f} ms")
    return results


with ThreadPoolExecutor(max_workers=2) as pool:
    timed("one counter, one lock", count_shared)
    added = sum(timed("a counter per thread", count_own))
print("both counted 200000:", shared == added == 2 * TURNS)
