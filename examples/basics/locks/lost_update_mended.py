"""A lock around read and write: no thread can come between."""
import threading

counter = 0
lock = threading.Lock()


def increment():
    global counter
    with lock:
        value = counter  # read
        counter = value + 1  # add and write


threads = [threading.Thread(target=increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("Final counter:", counter, "of 2")
