"""Two readers, three counters: no line is lost, all five end."""
import queue
import threading

texts, lines, counts = queue.Queue(), queue.Queue(8), queue.Queue()
END = object()


def read():
    while (text := texts.get()) is not END:
        for line in text.splitlines():
            lines.put(line)


def count():
    while (line := lines.get()) is not END:
        counts.put(len(line.split()))


def start(number, target):
    threads = [
        threading.Thread(target=target) for _ in range(number)
    ]
    for thread in threads:
        thread.start()
    return threads


def end(threads, jobs):
    for _ in threads:
        jobs.put(END)
    for thread in threads:
        thread.join()


readers, counters = start(2, read), start(3, count)
for _ in range(4):
    texts.put("the first line\nand the second one\n" * 10)
end(readers, texts)  # nobody puts a line from here on
end(counters, lines)  # nobody puts a count from here on

print("lines:", counts.qsize())
print("words:", sum(counts.get() for _ in range(counts.qsize())))
print("threads alive:", threading.active_count() - 1)
