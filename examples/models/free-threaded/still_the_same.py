"""With a GIL or without: an update is lost, an append is not."""
import threading
from contextlib import nullcontext

both_have_read = threading.Barrier(2)
counter = 0
names = []


def increment(guard, meet):
    global counter
    with guard:
        value = counter  # read
        meet()
        counter = value + 1  # add and write


def append():
    for _ in range(10_000):
        names.append("one more")


def in_two_threads(target, *args):
    threads = [
        threading.Thread(target=target, args=args) for _ in range(2)
    ]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


in_two_threads(increment, nullcontext(), both_have_read.wait)
print("without lock:", counter, "of 2")
counter = 0
in_two_threads(increment, threading.Lock(), lambda: None)
print("with lock:", counter, "of 2")
in_two_threads(append)
print("appended:", len(names), "of 20000")
