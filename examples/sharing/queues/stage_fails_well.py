"""A stage that fails passes its error on, and all threads end."""
import queue
import threading

texts, numbers = queue.Queue(maxsize=1), queue.Queue()
END = object()


def read():
    for text in ("1", "two", "3", "4"):
        texts.put(text)
    texts.put(END)


def parse():
    last = None  # the last text taken
    try:
        while (last := texts.get()) is not END:
            numbers.put(int(last))
        numbers.put(END)
    except Exception as error:
        numbers.put(error)  # to whoever waits after this stage
    finally:
        while last is not END:  # for whoever waits before it
            last = texts.get()


threads = [
    threading.Thread(target=target) for target in (read, parse)
]
for thread in threads:
    thread.start()

try:
    while (item := numbers.get()) is not END:
        if isinstance(item, Exception):
            raise item
        print("got", item)
except ValueError as error:
    print("failed:", error)
for thread in threads:
    thread.join()
print("threads alive:", sum(t.is_alive() for t in threads))
