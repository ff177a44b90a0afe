"""A task that waits for a task of its own pool waits for ever."""
from concurrent.futures import ThreadPoolExecutor


def outer(inner_pool):
    future = inner_pool.submit(pow, 2, 10)
    try:
        return future.result(timeout=0.5)  # without it: for ever
    except TimeoutError:
        return "nobody is left to work on it"


with ThreadPoolExecutor(max_workers=1) as pool:
    print("same pool:", pool.submit(outer, pool).result())

with (ThreadPoolExecutor(max_workers=1) as pool,
      ThreadPoolExecutor(max_workers=1) as second):
    print("mended:", pool.submit(outer, second).result())
