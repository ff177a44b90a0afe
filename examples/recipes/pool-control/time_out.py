"""A time limit on result() ends the waiting, and not the task."""
import threading
from concurrent.futures import ThreadPoolExecutor

started, finish = threading.Event(), threading.Event()


def work():
    started.set()
    finish.wait()  # stands for a long task
    return "the result"


with ThreadPoolExecutor(max_workers=1) as pool:
    running = pool.submit(work)
    queued = pool.submit(print, "this is never printed")
    started.wait()
    try:
        running.result(timeout=0.1)
    except TimeoutError:
        print("no result after 0.1 s")
    print("is it still running?", running.running())
    print("can it be cancelled?", running.cancel())
    print("can the queued one?", queued.cancel())
    finish.set()
    print("later:", running.result())
