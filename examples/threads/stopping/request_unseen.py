"""A thread that waits for something else misses the request."""
import queue
import threading

stop, has_looked = threading.Event(), threading.Event()
jobs = queue.Queue()


def work():
    while not stop.is_set():
        has_looked.set()
        jobs.get()  # nothing comes: the thread stays here


worker = threading.Thread(target=work)
worker.start()
has_looked.wait()  # and found that it need not stop
stop.set()
print("join() returned:", worker.join(timeout=0.2))
print("but is_alive(): ", worker.is_alive())

jobs.put("a job")  # so that this program can end
print("join() returned:", worker.join())
print("and is_alive(): ", worker.is_alive())
