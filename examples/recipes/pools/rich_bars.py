"""Each thread moves its own bar of rich."""
# /// script
# dependencies = ["rich==15.0.0"]
# ///
import time
from concurrent.futures import ThreadPoolExecutor

from rich.progress import Progress


def fetch(bar, blocks):
    for _ in range(blocks):
        time.sleep(0.02)  # one block comes
        progress.advance(bar)


sizes = {"a.zip": 5, "b.zip": 10, "c.zip": 20}
with Progress() as progress, ThreadPoolExecutor() as pool:
    bars = [progress.add_task(name, total=blocks)
            for name, blocks in sizes.items()]
    list(pool.map(fetch, bars, sizes.values()))
