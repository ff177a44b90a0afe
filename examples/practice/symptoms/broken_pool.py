"""One worker dies and its pool is broken; a new pool works."""
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def crash():
    os._exit(1)  # as when the system kills it for want of memory


if __name__ == "__main__":  # without this line, workers die too
    with ProcessPoolExecutor(max_workers=2) as pool:
        try:
            pool.submit(crash).result()
        except BrokenProcessPool as error:
            print(f"BrokenProcessPool: {error}")
        try:
            pool.submit(pow, 2, 10)
        except BrokenProcessPool:
            print("the same pool takes no more tasks")

    with ProcessPoolExecutor(max_workers=2) as pool:
        future = pool.submit(pow, 2, 10)
        print("mended: a new pool:", future.result())
