"""Four threads count the words, each in a part of its own."""
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor


def count(lines):
    own = Counter()  # shared with no other thread
    for line in lines:
        own.update(words(line))
    return own


def count_words(lines):
    parts = [lines[start::4] for start in range(4)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        return sum(pool.map(count, parts), Counter())


# ---- This uses it. Leave it as it is. ----
def words(line):
    time.sleep(0.1)  # stands for much work
    return line.split()


LINES = ["the lock is held", "the other waits", "no lock no wait"]
counts = count_words(LINES * 4)
print("lock:", counts["lock"], "waits:", counts["waits"])
print("all:", sum(counts.values()))
