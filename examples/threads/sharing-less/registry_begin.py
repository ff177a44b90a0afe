"""A registry whose snapshots change: begin."""
import threading


class Registry:
    def __init__(self):
        self.entries = {}

    def add(self, key, value):
        new = self.entries
        new[key] = value
        self.entries = new

    def snapshot(self):
        return self.entries


# ---- This uses it. Leave it as it is. ----
def fill(writer):
    for number in range(2):
        registry.add((writer, number), "an entry")


registry = Registry()
early = registry.snapshot()
writers = [
    threading.Thread(target=fill, args=(name,)) for name in "AB"
]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
late = registry.snapshot()
print("entries:", len(late), "of", 2 * 2)
fill("C")
print("in the snapshots afterwards:", len(early), len(late))
