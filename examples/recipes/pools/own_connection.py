"""An initializer gives each worker a connection of its own."""
import threading
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2
opened = []
own = threading.local()
both_work = threading.Barrier(WORKERS)  # so each gets a task


class Connection:
    """Stands for one of a database or of an HTTP client."""

    def __init__(self):
        self.opened_by = threading.current_thread()
        opened.append(self)


def connect():
    own.connection = Connection()


def work(number):
    both_work.wait()
    return own.connection.opened_by is threading.current_thread()


with ThreadPoolExecutor(WORKERS, initializer=connect) as pool:
    results = list(pool.map(work, range(6)))
print("tasks:", len(results), "connections:", len(opened))
print("each task used its worker's own:", all(results))
