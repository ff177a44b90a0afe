"""One release too many: only a BoundedSemaphore notices it."""
import threading


def most_let_in(permits):
    got = 0
    while permits.acquire(blocking=False):
        got += 1
    return got


for kind in (threading.Semaphore, threading.BoundedSemaphore):
    permits = kind(2)
    with permits:
        pass  # the block gives the permit back
    try:
        permits.release()  # and here it is given back again
    except ValueError as error:
        print(f"{kind.__name__}(2): {error}")
    print(f"{kind.__name__}(2) lets in", most_let_in(permits))
