"""shutdown() ends every consumer, however many there are."""
# /// script
# requires-python = ">=3.13"
# ///
import queue
import threading

jobs = queue.Queue()
taken, ended = [], []


def consume():
    try:
        while True:
            taken.append(jobs.get())
    except queue.ShutDown:  # shut down, and nothing is left
        ended.append(threading.current_thread())


consumers = [threading.Thread(target=consume) for _ in range(3)]
for consumer in consumers:
    consumer.start()
for number in range(1, 7):
    jobs.put(number)
jobs.shutdown()  # what is in the queue can still be taken
for consumer in consumers:
    consumer.join()
print("taken:", *sorted(taken))
print("consumers ended:", len(ended))
try:
    jobs.put(7)
except queue.ShutDown as error:
    print("put:", type(error).__name__)
