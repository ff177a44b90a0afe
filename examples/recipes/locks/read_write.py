"""A lock that lets many read, or one write: to take away."""
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager


class ReadWriteLock:
    """Waiting writers go before new readers. Not reentrant."""

    def __init__(self):
        self._changed = threading.Condition()
        self._readers = self._writers_waiting = 0
        self._is_writing = False

    @contextmanager
    def reading(self):
        with self._changed:
            while self._is_writing or self._writers_waiting:
                self._changed.wait()
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    @contextmanager
    def writing(self):
        with self._changed:
            self._writers_waiting += 1
            try:
                while self._is_writing or self._readers:
                    self._changed.wait()
                self._is_writing = True
            finally:  # Ctrl+C may end the waiting
                self._writers_waiting -= 1
                self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._is_writing = False
                self._changed.notify_all()


lock, is_in = ReadWriteLock(), threading.Event()
two_in = threading.Barrier(2, lambda: print("two readers are in"))


def read():
    with lock.reading():
        is_in.set()
        two_in.wait()  # goes on when two are in


with ThreadPoolExecutor(max_workers=2) as pool, lock.writing():
    pool.submit(read)
    pool.submit(read)
    print("a reader beside the writer:", is_in.wait(timeout=0.2))
