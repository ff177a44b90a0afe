"""Two threads and one OrderedDict: two faults, and a lock."""
import threading
from collections import OrderedDict

lock = threading.Lock()


def in_thread(function, *args):
    """Stands for another thread that comes at this moment."""
    thread = threading.Thread(target=function, args=args)
    thread.start()
    return thread


def get(key):
    if key in cache:
        in_thread(cache.pop, key).join()
        cache.move_to_end(key)


def drop_with_lock(key):
    with lock:
        cache.pop(key, None)


def get_with_lock(key):
    with lock:
        if key in cache:
            other = in_thread(drop_with_lock, key)
            cache.move_to_end(key)
            value = cache[key]
    other.join()
    return value


cache = OrderedDict(a=1, b=2, c=3)
try:
    for key in cache:
        in_thread(cache.move_to_end, key).join()  # the size stays
except RuntimeError as error:
    print("in a loop:", error)

try:
    get("b")
except KeyError as error:
    print("between check and move: KeyError", error)

print("with the lock:", get_with_lock("c"))
