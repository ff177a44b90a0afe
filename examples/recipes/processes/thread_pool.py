"""ThreadPool has the methods of Pool, with threads."""
import threading
from multiprocessing.pool import ThreadPool


def name_and_square(number):
    return threading.current_thread().name, number * number


with ThreadPool(2) as pool:
    results = pool.map(name_and_square, range(5))
print("squares:", [square for _, square in results])
names = {name for name, _ in results}
print("in threads of this process:", "MainThread" not in names)
