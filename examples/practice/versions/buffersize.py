"""3.14: with a buffersize, map() takes its input bit by bit."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import ThreadPoolExecutor

taken = []


def numbers():
    for number in range(1000):
        taken.append(number)
        yield number


with ThreadPoolExecutor() as pool:
    for size in (None, 2):
        taken.clear()
        results = pool.map(str, numbers(), buffersize=size)
        next(results)
        print(f"buffersize={size}: taken:", len(taken))
