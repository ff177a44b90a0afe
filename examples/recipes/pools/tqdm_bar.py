"""A bar of tqdm moves on with each task that is done."""
# /// script
# dependencies = ["tqdm==4.70.1"]
# ///
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from tqdm import tqdm


def fetch(number):
    time.sleep(0.1)  # a download
    return number


print("four downloads:")
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(fetch, n) for n in range(4)]
    bar = tqdm(
        as_completed(futures),
        total=len(futures),
        bar_format="{bar:20} {n} of {total}",
        mininterval=0,  # show each step; 0.1 s is the default
        file=sys.stdout,  # stderr is the default
    )
    total = sum(future.result() for future in bar)
print("total:", total)
