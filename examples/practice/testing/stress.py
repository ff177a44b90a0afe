"""Stress usually finds this race, in some of its rounds."""
import sys
import threading
from contextlib import nullcontext

sys.setswitchinterval(1e-6)  # with the GIL: switch very often
THREADS, TURNS = 8, 200


def same(value):
    return value


def lost_updates(lock):
    counter = 0
    start = threading.Barrier(THREADS)  # all of them at once

    def increment():
        nonlocal counter
        start.wait()
        for _ in range(TURNS):
            with lock:
                counter = same(counter) + 1

    threads = [
        threading.Thread(target=increment) for _ in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return THREADS * TURNS - counter


def wrong_rounds(lock):
    return sum(lost_updates(lock) > 0 for _ in range(20))


print("without a lock:", wrong_rounds(nullcontext()), "of 20 wrong")
print("with a lock:", wrong_rounds(threading.Lock()), "of 20 wrong")
