"""cancel_futures drops tasks that wait; one that runs goes on."""
import threading
from concurrent.futures import ThreadPoolExecutor

has_begun, may_end = threading.Event(), threading.Event()


def task():
    has_begun.set()
    may_end.wait()


try:
    with ThreadPoolExecutor(max_workers=1) as executor:
        futures = [executor.submit(task) for _ in range(3)]
        try:
            has_begun.wait()  # the first task runs, two wait
            raise KeyboardInterrupt  # plays the user's Ctrl+C
        except KeyboardInterrupt:
            executor.shutdown(wait=False, cancel_futures=True)
            print("first task runs on:", futures[0].running())
            may_end.set()  # asks it to end
            raise
except KeyboardInterrupt:
    cancelled = [future.cancelled() for future in futures]
    print("main goes on; cancelled:", cancelled)

try:
    executor.submit(task)
except RuntimeError as error:
    print("a new task:", error)
