"""wait() ends at the first, at the first failure, or with all."""
import threading
from concurrent.futures import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION,
    ThreadPoolExecutor, wait)

names = ["bad", "quick", "slow"]
may_end = {name: threading.Event() for name in names}


def work(name):
    may_end[name].wait()
    if name == "bad":
        raise ValueError(name)
    return name


def show(what, outcome):
    done = sorted(futures[future] for future in outcome.done)
    rest = sorted(futures[future] for future in outcome.not_done)
    print(f"{what:15}  done: {done}  not done: {rest}")


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(work, name): name for name in names}
    show("timeout=0.1", wait(futures, timeout=0.1))
    may_end["quick"].set()
    show("FIRST_COMPLETED",
         wait(futures, return_when=FIRST_COMPLETED))
    may_end["bad"].set()
    show("FIRST_EXCEPTION",
         wait(futures, return_when=FIRST_EXCEPTION))
    may_end["slow"].set()
    show("ALL_COMPLETED",  # the default
         wait(futures, return_when=ALL_COMPLETED))
