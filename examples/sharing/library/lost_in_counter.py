"""counts[word] += 1 is no single step, in a Counter either."""
import threading
from collections import Counter

both_have_read = threading.Barrier(2)


class Forced(Counter):
    """Forces the unlucky run: both read before either writes."""

    def __getitem__(self, word):
        value = super().__getitem__(word)
        both_have_read.wait()
        return value


def count(counts):
    counts["tea"] += 1


counts = Forced(tea=0)
threads = [
    threading.Thread(target=count, args=[counts]) for _ in range(2)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counted twice:", dict(counts))
