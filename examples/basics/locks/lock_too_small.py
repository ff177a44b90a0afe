"""Read and write are each locked, but the gap between is open."""
import threading

counter = 0
lock = threading.Lock()
both_have_read = threading.Barrier(2)


def increment():
    global counter
    with lock:
        value = counter  # read
    both_have_read.wait()  # the gap
    with lock:
        counter = value + 1  # add and write


threads = [threading.Thread(target=increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("Final counter:", counter, "of 2")
