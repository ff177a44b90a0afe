"""Work in Python and in C: how many cores do two workers use?"""
import hashlib
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor

DATA = bytes(4_000_000)


def in_python():
    sum(number % 7 for number in range(100_000))


def in_c():
    hashlib.sha256(DATA).digest()  # lets go of the GIL meanwhile


def keep_busy(work):
    began = time.perf_counter()
    used = time.thread_time()  # CPU time of this worker alone
    while time.perf_counter() < began + 1:
        work()
    return began, time.perf_counter(), time.thread_time() - used


def show(label, executor, work):
    with executor(max_workers=2) as pool:
        told = list(pool.map(keep_busy, [work, work]))
    begins, ends, used = zip(*told)
    cores = sum(used) / (max(ends) - min(begins))
    print(f"{label}: {cores:.1f} cores")


if __name__ == "__main__":  # a new process imports this file anew
    show("Python, threads  ", ThreadPoolExecutor, in_python)
    show("C code, threads  ", ThreadPoolExecutor, in_c)
    show("Python, processes", ProcessPoolExecutor, in_python)
