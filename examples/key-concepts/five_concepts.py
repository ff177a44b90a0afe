"""The five key concepts, all met in one small program."""
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
total = 0
workers = set()


def fetch(number):
    global total
    time.sleep(0.1)  # I/O-bound: the thread only waits here
    with lock:  # Lock: one thread at a time adds
        total += number
        workers.add(threading.current_thread())  # Thread


with ThreadPoolExecutor(max_workers=5) as executor:
    # list() waits for all, and raises what fetch raised
    list(executor.map(fetch, range(1, 101)))

if hasattr(sys, "_is_gil_enabled"):  # 3.13 and later
    gil = sys._is_gil_enabled()  # GIL
else:
    gil = True
print("total:", total)
print("at most five worker threads:", len(workers) <= 5)
print("GIL on:", gil)
