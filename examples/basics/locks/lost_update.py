"""Both threads read 0, both write 1: an update is lost."""
import threading

counter = 0
both_have_read = threading.Barrier(2)


def increment():
    global counter
    value = counter  # read
    both_have_read.wait()  # now both threads hold the same value
    counter = value + 1  # add and write


threads = [threading.Thread(target=increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("Final counter:", counter, "of 2")
