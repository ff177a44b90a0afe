"""wait() returns at the first failure; the rest is cancelled."""
import threading
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor
from concurrent.futures import wait

stop = threading.Event()


def work(number):
    if number == 1:
        raise ValueError(f"task {number}")
    stop.wait()  # a task that runs must be asked to end
    return number


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, number) for number in range(20)]
    done, _ = wait(futures, return_when=FIRST_EXCEPTION)
    failed = next(future for future in done if future.exception())
    print("failed:", repr(failed.exception()))
    stop.set()
    pool.shutdown(cancel_futures=True)

print("all ended:", all(future.done() for future in futures))
