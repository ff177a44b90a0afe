"""shutdown(wait=False) returns at once, but the exit waits."""
import subprocess
import sys

PROGRAM = """
import os, threading, time
from concurrent.futures import ThreadPoolExecutor

started, go_on = threading.Event(), threading.Event()

def work(name):
    started.set()
    go_on.wait()
    time.sleep(0.1)  # stands for more work
    print(name)

pool = ThreadPoolExecutor(max_workers=1)
pool.submit(work, "running task")
pool.submit(work, "queued task")
started.wait()
SHUTDOWN
print("last line", flush=True)
END
"""


def output_of(shutdown, end="go_on.set()"):
    program = PROGRAM.replace("SHUTDOWN", shutdown)
    command = [sys.executable, "-c", program.replace("END", end)]
    child = subprocess.run(command, capture_output=True, text=True)
    return child.stdout.splitlines()


print("wait=False:", output_of("pool.shutdown(wait=False)"))
print("cancel_futures=True too:", output_of(
    "pool.shutdown(wait=False, cancel_futures=True)"))
print("os._exit(0) at the end:", output_of(
    "pool.shutdown(wait=False)", end="os._exit(0)"))
