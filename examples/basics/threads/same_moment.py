"""Do two busy threads ever run at the very same moment?"""
import threading
import time

SECONDS = 1


def run(stretches):
    """Note when this thread was running: a gap means it was not."""
    began = last = time.perf_counter()
    until = began + SECONDS
    while last < until:
        now = time.perf_counter()
        if now - last > 0.0005:
            stretches.append((began, last))
            began = now
        last = now
    stretches.append((began, last))


first, second = [], []
threads = [
    threading.Thread(target=run, args=(stretches,))
    for stretches in (first, second)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

overlap = sum(
    max(0, min(end1, end2) - max(began1, began2))
    for began1, end1 in first
    for began2, end2 in second
)
print("both ran at the same moment:", overlap > 0.001)
