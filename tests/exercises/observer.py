"""Runs an attempt as a script and writes down what its threads did: observer.py ATTEMPT REPORT

Every line waits for a moment before it is written, so that an order which came out right by luck does not.
"""

import builtins
import json
import random
import runpy
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

attempt, report = sys.argv[1:]
seen = {"threads": 0, "asleep_at_once": 0, "pool_tasks": 0, "locks": 0, "lines": []}
guard = threading.Lock()
asleep = 0
real_start, real_sleep, real_lock = threading.Thread.start, time.sleep, threading.Lock
real_submit, real_print = ThreadPoolExecutor.submit, builtins.print


def start(thread):
    with guard:
        seen["threads"] += 1
    real_start(thread)


def sleep(seconds):
    global asleep
    with guard:
        asleep += 1
        seen["asleep_at_once"] = max(seen["asleep_at_once"], asleep)
    try:
        real_sleep(seconds)
    finally:
        with guard:
            asleep -= 1


def lock():
    if sys._getframe(1).f_code.co_filename == attempt:
        seen["locks"] += 1
    return real_lock()


def submit(pool, *args, **kwargs):
    with guard:
        seen["pool_tasks"] += 1
    return real_submit(pool, *args, **kwargs)


def show(*values, sep=" ", end="\n", file=None, flush=False):
    if file not in (None, sys.stdout):
        real_print(*values, sep=sep, end=end, file=file, flush=flush)
        return
    real_sleep(random.uniform(0, 0.01))
    thread = threading.current_thread()
    text = (" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)
    with guard:
        who = "main" if thread is threading.main_thread() else thread.name
        seen["lines"] += [[who, line] for line in text.splitlines() if line.strip()]
        sys.stdout.write(text)


threading.Thread.start, time.sleep, threading.Lock = start, sleep, lock
ThreadPoolExecutor.submit, builtins.print = submit, show
try:
    runpy.run_path(attempt, run_name="__main__")
finally:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    with open(report, "w", encoding="utf-8") as file:
        json.dump(seen, file)
