"""Ctrl+C ends tasks of an Executor, unless workers ignore it."""
# /// script
# tool.machine.systems = ["linux", "darwin"]
# ///
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Semaphore


def set_up(semaphores, ignore):
    global ready, go_on
    ready, go_on = semaphores
    if ignore:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def long_task():
    ready.release()
    while not go_on.acquire(timeout=0.1):
        pass  # stands for work that takes long


def use_executor(ignore):
    ready, go_on = Semaphore(0), Semaphore(0)
    with ProcessPoolExecutor(
        2, initializer=set_up, initargs=[(ready, go_on), ignore]
    ) as executor:
        tasks = [executor.submit(long_task) for _ in range(2)]
        ready.acquire()
        ready.acquire()
        try:
            print("ready", flush=True)
            time.sleep(60)  # result() would wait here
        except KeyboardInterrupt:
            if ignore:  # let them end
                for _ in tasks:
                    go_on.release()
            executor.shutdown(cancel_futures=True)
        for task in tasks:
            print("  error of a task:", repr(task.exception()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(use_executor(ignore=sys.argv[1] == "ignore"))
    for how in "get", "ignore":
        with subprocess.Popen(
            [sys.executable, __file__, how],
            stdout=subprocess.PIPE, text=True,
            start_new_session=True,  # so it gets this Ctrl+C alone
        ) as child:
            child.stdout.readline()
            os.killpg(child.pid, signal.SIGINT)  # as Ctrl+C does
            output, _ = child.communicate()
        print(f"workers {how} it:", output, sep="\n", end="")
