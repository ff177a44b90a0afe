"""A thread that waits for something else never sees the request."""
import queue
import threading

stop = threading.Event()
jobs = queue.Queue()


def work():
    while not stop.is_set():
        jobs.get()  # nothing comes: the thread stays here


worker = threading.Thread(target=work)
worker.start()
stop.set()
print("join() returned:", worker.join(timeout=0.2))
print("but is_alive(): ", worker.is_alive())

jobs.put("a job")  # so that this program can end
print("join() returned:", worker.join())
print("and is_alive(): ", worker.is_alive())
