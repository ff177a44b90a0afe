"""Every 0.1 s, 5 times, with work of 0.05 s: who drifts?"""
import threading
import time

EVERY = 0.1
stop = threading.Event()


def work():
    time.sleep(0.05)


began = time.monotonic()
for _ in range(5):
    work()
    time.sleep(EVERY)  # the work comes on top: this one drifts
print(f"sleep: {time.monotonic() - began:.2f} s")

began = due = time.monotonic()
for _ in range(5):
    work()
    due += EVERY  # from the beginning, not from now
    if stop.wait(max(0, due - time.monotonic())):
        break  # somebody has called stop.set()
print(f"deadlines: {time.monotonic() - began:.2f} s")
