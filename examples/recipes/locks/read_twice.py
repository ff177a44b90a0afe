"""A reader that asks again while a writer waits, hangs."""
import threading
from contextlib import contextmanager


class ReadWriteLock:
    """The lock above, in short, with a time limit for readers."""

    def __init__(self):
        self.changed = threading.Condition()
        self.readers = self.writers_waiting = 0

    @contextmanager
    def reading(self, timeout=None):
        with self.changed:
            if not self.changed.wait_for(
                    lambda: not self.writers_waiting, timeout):
                raise TimeoutError
            self.readers += 1
        try:
            yield
        finally:
            with self.changed:
                self.readers -= 1
                self.changed.notify_all()

    @contextmanager
    def writing(self):
        with self.changed:
            self.writers_waiting += 1
            self.changed.notify_all()
            self.changed.wait_for(lambda: not self.readers)
            self.writers_waiting -= 1
            try:
                yield  # with the inner lock held: nobody comes in
            finally:
                self.changed.notify_all()


def write():
    with lock.writing():
        print("then the writer was in")


lock = ReadWriteLock()
writer = threading.Thread(target=write)
with lock.reading():
    writer.start()
    with lock.changed:  # until the writer waits for this reader
        lock.changed.wait_for(lambda: lock.writers_waiting)
    try:
        with lock.reading(timeout=0.5):
            print("in twice")
    except TimeoutError:
        print("it waits for the writer, who waits for it")
writer.join()
