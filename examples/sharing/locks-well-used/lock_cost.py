"""What does one update cost under each kind of lock?"""
import queue
import threading
import time

TIMES = 10_000  # updates in each thread
total = 0


def each_time(lock):
    global total
    for _ in range(TIMES):
        with lock:
            total += 1


def once_per_1000(lock):
    global total
    for _ in range(TIMES // 1000):
        count = 0  # the thread's own
        for _ in range(1000):
            count += 1
        with lock:
            total += count


def put(numbers):
    for _ in range(TIMES):
        numbers.put(1)


def measure(work, make, threads):
    """Nanoseconds for one update: the best of three runs."""
    global total
    best = float("inf")
    for _ in range(3):
        total, shared = 0, make()
        jobs = []
        start = time.perf_counter()
        for _ in range(threads):
            job = threading.Thread(target=work, args=(shared,))
            job.start()
            jobs.append(job)
        for job in jobs:
            job.join()
        best = min(best, time.perf_counter() - start)
        assert (total or shared.qsize()) == threads * TIMES
    return best / threads / TIMES * 1e9


print(f"{'':18}{'1 thread':>11}{'2 threads':>11}")
for name, work, make in (
    ("Lock", each_time, threading.Lock),
    ("RLock", each_time, threading.RLock),
    ("Semaphore", each_time, lambda: threading.Semaphore(1)),
    ("Queue.put", put, queue.Queue),
    ("one Lock per 1000", once_per_1000, threading.Lock),
):
    one, two = (measure(work, make, threads) for threads in (1, 2))
    print(f"{name:18}{one:8.0f} ns{two:8.0f} ns")
