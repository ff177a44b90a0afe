"""Two busy workers: how many cores do they use together?"""
import hashlib
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor

DATA = bytes(4_000_000)


def compute(_):
    began = time.perf_counter()
    used = time.thread_time()  # CPU time of this thread alone
    while time.perf_counter() < began + 1:
        pass
    return began, time.perf_counter(), time.thread_time() - used


def compute_in_c(_):
    began = time.perf_counter()
    used = time.thread_time()
    while time.perf_counter() < began + 1:
        hashlib.sha256(DATA)  # lets go of the GIL meanwhile
    return began, time.perf_counter(), time.thread_time() - used


def cores_used(pool, work):
    begins, ends, used = zip(*pool.map(work, range(2)))
    return f"{sum(used) / (max(ends) - min(begins)):.1f}"


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        print("two threads use cores:", cores_used(pool, compute))
        print("mended, C code:", cores_used(pool, compute_in_c))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print("mended, processes:", cores_used(pool, compute))
