"""A lock around each next(): each ticket is given out once."""
import threading
import time


def tickets():
    number = 1
    while True:
        time.sleep(0.001)  # stands for slow work in the generator
        yield number
        number += 1


class OneAtATime:
    def __init__(self, iterator):
        self.iterator = iterator
        self.lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.iterator)


shared = OneAtATime(tickets())
taken = []


def take():
    for _ in range(25):
        taken.append(next(shared))


threads = [threading.Thread(target=take) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("tickets taken:", len(taken))
print("each once:", sorted(taken) == list(range(1, 101)))
