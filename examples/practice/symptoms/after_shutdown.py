"""A pool takes no tasks once its with block has ended."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    first = pool.submit(pow, 2, 10)
try:
    pool.submit(pow, 2, 11)  # after the block
except RuntimeError as error:
    print(f"RuntimeError: {error}")

with ThreadPoolExecutor() as pool:
    first = pool.submit(pow, 2, 10)
    second = pool.submit(pow, 2, 11)  # inside the block
print("mended:", first.result(), second.result())
