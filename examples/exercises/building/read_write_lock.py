"""Who writes waits until no reader is inside."""
import contextlib
import threading


class ReadWriteLock:
    """Many may read at one time, or one may write."""

    def __init__(self):
        self.readers = 0
        self.changed = threading.Condition()

    @contextlib.contextmanager
    def reading(self):
        with self.changed:
            self.readers += 1
        yield
        with self.changed:
            self.readers -= 1
            self.changed.notify_all()

    @contextlib.contextmanager
    def writing(self):
        with self.changed:
            self.changed.wait_for(lambda: self.readers == 0)
            yield  # the lock is held: nobody comes in


# ---- This uses it. Leave it as it is. ----
inside, clashes = [], []
both_read = threading.Barrier(2)


def run_together(*targets):
    threads = [threading.Thread(target=each) for each in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def meet():
    with lock.reading():
        both_read.wait()  # opens only where both are inside


def visit(kind, section):
    with section():
        inside.append(kind)
        if "writer" in inside and len(inside) > 1:
            clashes.append("clash")
        inside.remove(kind)


lock = ReadWriteLock()
run_together(meet, meet)
print("two readers were inside together")
run_together(*[lambda: visit("writer", lock.writing)] * 2,
    lambda: visit("reader", lock.reading))
print("clashes:", len(clashes))
