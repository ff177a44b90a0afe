"""At most 10 calls a second, by any number of threads."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Pace:
    """Gives each caller a moment of its own, evenly spread."""

    def __init__(self, per_second):
        self._interval = 1 / per_second
        self._lock = threading.Lock()
        self._next = time.monotonic()

    def wait(self):
        with self._lock:  # held only to take a moment
            mine = max(self._next, time.monotonic())
            self._next = mine + self._interval
        time.sleep(max(0, mine - time.monotonic()))


pace = Pace(per_second=10)
began = time.monotonic()


def request(number):
    pace.wait()
    return time.monotonic() - began


with ThreadPoolExecutor(max_workers=5) as pool:
    moments = sorted(pool.map(request, range(11)))
print(f"11 calls took {moments[-1]:.2f} s")
