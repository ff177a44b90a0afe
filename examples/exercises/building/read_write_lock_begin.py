"""A lock that lets everybody in: begin."""
import contextlib
import threading


class ReadWriteLock:
    """Many may read at one time, or one may write."""

    @contextlib.contextmanager
    def reading(self):
        yield

    @contextlib.contextmanager
    def writing(self):
        yield


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
