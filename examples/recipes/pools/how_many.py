"""How long do 20 waits of 0.1 s take with 1, 5 and 20 workers?"""
import time
from concurrent.futures import ThreadPoolExecutor


def wait(_):
    time.sleep(0.1)  # stands for a request to a server


for workers in (1, 5, 20):
    began = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        list(pool.map(wait, range(20)))
    took = time.perf_counter() - began
    print(f"{workers} workers: {took:.2f} s")
