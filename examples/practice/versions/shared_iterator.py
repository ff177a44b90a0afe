"""3.15: a wrapper lets one thread at a time into a generator."""
# /// script
# requires-python = ">=3.15"
# ///
import threading

inside, go_on = threading.Event(), threading.Event()
taken = []


@threading.synchronized_iterator
def numbers():
    for number in (1, 2, 3):
        inside.set()
        go_on.wait()
        yield number


source = numbers()
first, second = [
    threading.Thread(target=lambda: taken.append(next(source)))
    for _ in range(2)
]
first.start()
inside.wait()  # a plain generator refuses any other thread now
second.start()
go_on.set()
first.join()
second.join()
print("taken by two threads:", sorted(taken))
