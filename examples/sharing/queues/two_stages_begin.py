"""Threads that end too early, and may lose lines: begin."""
import contextlib
import queue
import threading


def read():
    with contextlib.suppress(queue.Empty):
        while True:
            lines.put(texts.get_nowait())


def count():
    with contextlib.suppress(queue.Empty):
        while True:
            counts.put(len(lines.get_nowait().split()))


def finish(readers, counters):
    for thread in readers + counters:
        thread.join()


# ---- This uses it. Leave it as it is. ----
def start_threads(number, target):
    threads = [
        threading.Thread(target=target) for _ in range(number)
    ]
    for thread in threads:
        thread.start()
    return threads


texts, lines, counts = queue.Queue(), queue.Queue(2), queue.Queue()
for line in ("one", "two words"):
    texts.put(line)
finish(start_threads(2, read), start_threads(1, count))
print("lines counted:", counts.qsize())
print("threads left:", threading.active_count() - 1)
