"""3.14: two interpreters in one process, each with its own data."""
# /// script
# requires-python = ">=3.14"
# ///
import os
import threading
from concurrent.futures import InterpreterPoolExecutor


def where(_):
    # The module is another one in each interpreter.
    threading.visits = getattr(threading, "visits", 0) + 1
    return os.getpid(), threading.visits


if __name__ == "__main__":
    visits = []
    for _ in range(2):
        with InterpreterPoolExecutor(max_workers=1) as pool:
            pid, count = pool.submit(where, 0).result()
            print("same process:", pid == os.getpid())
            print("visits in its own module:", count)
    print("visits here:", getattr(threading, "visits", 0))
