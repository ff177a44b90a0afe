"""A lock for each key: work on one account stops no other."""
import threading
from collections import defaultdict
from contextlib import contextmanager

guard = threading.Lock()
locks = defaultdict(threading.Lock)


@contextmanager
def locked(key):
    with guard:  # two threads must not make two locks
        lock = locks[key]
    with lock:
        yield


balances = {"Ann": 0, "Bob": 0}
both_in = threading.Barrier(2)


def deposit(name):
    with locked(name):
        both_in.wait()  # Ann's lock and Bob's are held at once
        balances[name] += 10


threads = [threading.Thread(target=deposit, args=[n])
           for n in balances]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balances, "by", len(locks), "locks")
