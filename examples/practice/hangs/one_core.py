"""Two busy workers: how many cores do they use together?"""
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor


def compute(_):
    began = time.perf_counter()
    used = time.thread_time()  # CPU time of this thread alone
    while time.perf_counter() < began + 1:
        pass
    return began, time.perf_counter(), time.thread_time() - used


def cores_used(pool):
    begins, ends, used = zip(*pool.map(compute, range(2)))
    return f"{sum(used) / (max(ends) - min(begins)):.1f}"


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        print("two threads use cores:", cores_used(pool))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print("mended, two processes:", cores_used(pool))
