"""A thread that ends does not let go of its lock; with does."""
import threading


def careless(lock):
    try:
        lock.acquire()
        int("ten")  # raises: the next line is not reached
        lock.release()
    except ValueError as error:
        print(" ", type(error).__name__)


def careful(lock):
    try:
        with lock:  # lets go, however the block is left
            int("ten")
    except ValueError as error:
        print(" ", type(error).__name__)


for work in (careless, careful):
    print(work.__name__)
    lock = threading.Lock()
    t = threading.Thread(target=work, args=(lock,))
    t.start()
    t.join()
    print("  thread has ended, lock is held:", lock.locked())
