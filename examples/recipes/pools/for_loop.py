"""A for loop, and the same work done by the threads of a pool."""
import threading
from concurrent.futures import ThreadPoolExecutor

pages = ["to be or not to be", "to do", "not to do or to be"]


def count(page):
    """What stood in the loop: it needs nothing but its page."""
    threads.add(threading.current_thread())
    return len(page.split())


threads = set()
counts = []
for page in pages:
    counts.append(count(page))
print("loop:", counts, "in the main thread only:",
      threads == {threading.main_thread()})

threads = set()
with ThreadPoolExecutor() as pool:
    by_pool = list(pool.map(count, pages))
print("pool:", by_pool, "in the main thread only:",
      threads == {threading.main_thread()})
