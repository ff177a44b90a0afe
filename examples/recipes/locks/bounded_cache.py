"""A cache for threads that keeps what was asked for last."""
import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor


class Cache:
    """Calls load(key) once for a key, also when many ask."""

    def __init__(self, load, most):
        self._load, self._most = load, most
        self._lock = threading.Lock()
        self._kept = OrderedDict()  # key: its future; oldest first

    def get(self, key):
        with self._lock:
            future = self._kept.get(key)
            is_first = future is None
            if is_first:
                future = self._kept[key] = Future()
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        if is_first:  # outside of the lock: it may take long
            try:
                future.set_result(self._load(key))
            except BaseException as error:
                with self._lock:  # the next one may try again
                    if self._kept.get(key) is future:
                        del self._kept[key]
                future.set_exception(error)
        return future.result()


loaded = []


def load(key):
    loaded.append(key)
    return key.upper()


cache = Cache(load, most=2)
with ThreadPoolExecutor(max_workers=4) as pool:
    print("all the same:", set(pool.map(cache.get, ["a"] * 20)))
print("loaded:", loaded)
print(cache.get("b"), cache.get("c"), cache.get("a"))
print("a was the oldest, and is loaded again:", loaded)
