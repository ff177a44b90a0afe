"""Do two busy threads ever run at the very same moment?"""
import threading
import time

GAP = 0.0005  # s; a thread that waits for the GIL waits longer
SECONDS = 1


def note_when_running(stretches):
    """Read the clock: a gap means this thread was not running."""
    began = last = time.perf_counter()
    until = began + SECONDS
    while last < until:
        now = time.perf_counter()
        if now - last > GAP:
            stretches.append((began, last))
            began = now
        last = now
    stretches.append((began, last))


first, second = [], []
threads = [
    threading.Thread(target=note_when_running, args=(stretches,))
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
