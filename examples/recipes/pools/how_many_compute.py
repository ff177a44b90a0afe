"""Tasks that compute in Python: do more threads help?"""
import time
from concurrent.futures import ThreadPoolExecutor


def compute(_):
    total = 0
    for number in range(1_500_000):
        total += number * number
    return total


for workers in (1, 2, 4):
    began, used = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(compute, range(4)))
    took = time.perf_counter() - began
    cores = (time.process_time() - used) / took
    print(f"{workers} workers: {took:.1f} s, {cores:.1f} cores")
