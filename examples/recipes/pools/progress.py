"""as_completed() gives each task when it is done."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

others_done = threading.Event()


def fetch(name):
    if name == "slow":
        others_done.wait()  # so the first one ends last
    return len(name)


names = ["slow", "b", "c", "d"]
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(fetch, name): name for name in names}
    for number, future in enumerate(as_completed(futures), 1):
        print(f"{number} of {len(futures)} done")
        if number == 3:
            others_done.set()
    last = futures[future]
print("the last one:", last)
