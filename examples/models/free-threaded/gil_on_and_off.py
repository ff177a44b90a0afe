"""What does one update cost the same Python, GIL on and off?"""
# /// script
# requires-python = ">=3.13"
# [tool.python]
# free-threaded = true
# ///
import subprocess
import sys
import threading
import time

total = 0
lock = threading.Lock()


def without_lock(times):
    count = 0
    for _ in range(times):
        count += 1


def with_lock(times):
    global total
    for _ in range(times):
        with lock:
            total += 1


def cost(work, times, threads):
    """Nanoseconds for one update: the best of three runs."""
    best = float("inf")
    for _ in range(3):
        jobs = [threading.Thread(target=work, args=(times,))
                for _ in range(threads)]
        began = time.perf_counter()
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
        best = min(best, time.perf_counter() - began)
    return best / threads / times * 1e9


def costs(gil):
    child = subprocess.run(
        [sys.executable, "-X", f"gil={gil}", __file__, "child"],
        capture_output=True, text=True,
    )
    return map(float, child.stdout.split())


if "child" in sys.argv:
    for work, times in (without_lock, 10**6), (with_lock, 10**5):
        print(cost(work, times, 1), cost(work, times, 2))
else:
    names = (f"{what}, {n}" for what in ("no lock", "a lock")
             for n in ("1 thread", "2 threads"))
    print(f"{'':18}{'GIL on':>11}{'GIL off':>11}")
    for name, on, off in zip(names, costs(1), costs(0)):
        print(f"{name:18}{on:8.0f} ns{off:8.0f} ns")
