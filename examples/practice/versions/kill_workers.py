"""3.14: kill_workers() ends a pool whose job never would."""
# /// script
# requires-python = ">=3.14"
# ///
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def never_ends():
    threading.Event().wait()


if __name__ == "__main__":
    pool = ProcessPoolExecutor(max_workers=1)
    future = pool.submit(never_ends)
    while not future.running():
        time.sleep(0.01)
    pool.kill_workers()
    try:
        future.result()
    except BrokenProcessPool as error:
        print(type(error).__name__)
