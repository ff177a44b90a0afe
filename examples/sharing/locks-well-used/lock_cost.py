"""What does one update cost under each kind of lock?"""
import queue
import threading
import time

total = 0


def each_time(lock, times):
    global total
    for _ in range(times):
        with lock:
            total += 1


def once_per_1000(lock, times):
    global total
    for _ in range(times // 1000):
        count = 0  # the thread's own
        for _ in range(1000):
            count += 1
        with lock:
            total += count


def put(numbers, times):
    for _ in range(times):
        numbers.put(1)


def measure(work, make, times, threads):
    """Nanoseconds for one update: the best of three runs."""
    global total
    best = float("inf")
    for _ in range(3):
        total, shared = 0, make()
        jobs = [threading.Thread(target=work, args=(shared, times))
                for _ in range(threads)]
        start = time.perf_counter()
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
        best = min(best, time.perf_counter() - start)
        assert (total or shared.qsize()) == threads * times
    return best / threads / times * 1e9


# So many updates that a clock which ticks in milliseconds can tell.
KINDS = (
    ("Lock", each_time, threading.Lock, 50_000),
    ("RLock", each_time, threading.RLock, 20_000),
    ("Semaphore", each_time, threading.Semaphore, 10_000),
    ("Queue.put", put, queue.Queue, 10_000),
    ("one Lock per 1000", once_per_1000, threading.Lock, 1_000_000),
)
print(f"{'':18}{'1 thread':>11}{'2 threads':>11}")
for name, work, make, times in KINDS:
    one, two = (measure(work, make, times, n) for n in (1, 2))
    print(f"{name:18}{one:8.0f} ns{two:8.0f} ns")
