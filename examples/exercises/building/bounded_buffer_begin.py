"""A buffer without a bound, and with nobody to wait: begin."""
import threading


class Buffer:
    """put() waits while it is full, get() while it is empty."""

    def __init__(self, size):
        self.size = size
        self.items = []

    def put(self, item):
        self.items.append(item)

    def get(self):
        return self.items.pop(0) if self.items else None


# ---- This uses it. Leave it as it is. ----
class Shelf(list):
    def append(self, item):
        super().append(item)
        most.append(len(self))


def consume():
    taken.append(buffer.get())


most, taken, buffer = [], [], Buffer(1)
buffer.items = Shelf()
threads = [
    threading.Thread(target=buffer.put, args=("a",)),
    threading.Thread(target=buffer.put, args=("b",)),
    threading.Thread(target=consume),
    threading.Thread(target=consume),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("taken:", sorted(map(str, taken)))
print("most at once:", max(most, default=0))
