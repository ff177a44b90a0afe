"""The fourth task waits for a worker; the pool has only three."""
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

three_busy = Barrier(4)  # three workers and the main thread
may_end = Event()


def task(name):
    if name != "D":
        three_busy.wait()
        may_end.wait()


with ThreadPoolExecutor(max_workers=3) as executor:
    futures = {name: executor.submit(task, name) for name in "ABCD"}
    three_busy.wait()  # A, B and C are in their tasks now
    for name, future in futures.items():
        print(name, "running" if future.running() else "waiting")
    may_end.set()

print("all done:", all(f.done() for f in futures.values()))
