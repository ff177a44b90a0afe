"""A generator runs in one thread: a second one gets ValueError."""
import threading

inside = threading.Event()
go_on = threading.Event()


def tickets():
    number = 1
    while True:
        inside.set()
        go_on.wait()  # stands for slow work in the generator
        yield number
        number += 1


shared = tickets()
taken = []
first = threading.Thread(target=lambda: taken.append(next(shared)))
first.start()
inside.wait()  # the first thread is in the middle of next()
try:
    next(shared)
except ValueError as error:
    print("second thread:", error)
go_on.set()
first.join()
print("first thread: ticket", taken[0])
