"""A time-out gives no lock, so there is nothing to release."""
import threading

lock = threading.Lock()


def careless():
    lock.acquire(timeout=0.1)  # False: main holds the lock
    lock.release()  # takes it away from main


def careful():
    if lock.acquire(timeout=0.1):
        lock.release()


for worker in (careless, careful):
    lock.acquire()
    thread = threading.Thread(target=worker)
    thread.start()
    thread.join()
    try:
        lock.release()
        print("mended: the lock was still held by main")
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
