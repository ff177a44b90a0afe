"""Four threads count words without a lock: the same counts."""
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

LINE = "the lock is held and the other waits for the lock"
LINES = [LINE] * 1000 + ["no lock no wait"] * 1000


def count(lines):
    own = Counter()  # shared with no other thread
    for line in lines:
        own.update(line.split())
    return own


parts = [LINES[start::4] for start in range(4)]
with ThreadPoolExecutor(max_workers=4) as pool:
    total = sum(pool.map(count, parts), Counter())

print("same counts:", total == count(LINES))
print("lock:", total["lock"], "the:", total["the"])
