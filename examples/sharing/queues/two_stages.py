"""Two readers, one counter: no line is lost, and all three end."""
import queue
import threading

END = object()


def read():
    while (text := texts.get()) is not END:
        lines.put(text)


def count():
    while (line := lines.get()) is not END:
        counts.put(len(line.split()))


def finish(readers, counters):
    end(readers, texts)  # nobody puts a line from here on
    end(counters, lines)  # nobody puts a count from here on


def end(threads, jobs):
    for _ in threads:
        jobs.put(END)
    for thread in threads:
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
