"""What does an interpreter cost, bare and with an import?"""
# /// script
# requires-python = ">=3.14"
# ///
import statistics
import threading
import time
from concurrent import interpreters


def thread():
    worker = threading.Thread(target=int)
    worker.start()
    worker.join()


def bare_interpreter():
    interpreters.create().close()


def interpreter_with_import():
    other = interpreters.create()
    other.exec("import json")  # each interpreter loads its own
    other.close()


for unit in thread, bare_interpreter, interpreter_with_import:
    times = []
    for _ in range(20):
        started = time.perf_counter()
        unit()
        times.append(time.perf_counter() - started)
    milliseconds = statistics.median(times) * 1000
    print(f"{unit.__name__}: {milliseconds:.2f} ms")
