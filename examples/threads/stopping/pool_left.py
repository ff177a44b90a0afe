"""An exception that leaves the block waits for every task."""
import threading
from concurrent.futures import ThreadPoolExecutor

has_begun, may_end = threading.Event(), threading.Event()


def task():
    has_begun.set()
    may_end.wait()


try:
    with ThreadPoolExecutor(max_workers=1) as executor:
        futures = [executor.submit(task) for _ in range(3)]
        has_begun.wait()  # the first task runs, two wait
        may_end.set()
        raise KeyboardInterrupt  # plays the user's Ctrl+C
except KeyboardInterrupt:
    states = ["done" if f.done() else "not done" for f in futures]
    print("main goes on, and the tasks are:", states)
