"""No update is lost, and a reader's dict never changes."""
import threading
import time


class Registry:
    def __init__(self):
        self.entries = {}
        self.writing = threading.Lock()

    def add(self, key, value):
        with self.writing:  # from the copy to the swap
            new = dict(self.entries)
            time.sleep(0)  # invites other threads to come between
            new[key] = value
            self.entries = new

    def snapshot(self):
        return self.entries  # no lock: this dict is never changed


registry = Registry()
early = registry.snapshot()


def fill(writer):
    for number in range(100):
        registry.add((writer, number), "an entry")


writers = [
    threading.Thread(target=fill, args=(name,)) for name in "ABCD"
]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()

print("entries:", len(registry.snapshot()), "of", 4 * 100)
print("in the snapshot taken before:", len(early))
