"""One thread counts the words of all lines: begin."""
import time
from collections import Counter


def count_words(lines):
    total = Counter()
    for line in lines:
        total.update(words(line))
    return total


# ---- This uses it. Leave it as it is. ----
def words(line):
    time.sleep(0.1)  # stands for much work
    return line.split()


LINES = ["the lock is held", "the other waits", "no lock no wait"]
counts = count_words(LINES * 4)
print("lock:", counts["lock"], "waits:", counts["waits"])
print("all:", sum(counts.values()))
