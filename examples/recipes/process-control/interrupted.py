"""Ctrl+C reaches the workers of a Pool too: let them ignore it."""
# /// script
# tool.machine.systems = ["linux", "darwin"]
# ///
import os
import signal
import subprocess
import sys
import time
from multiprocessing import Pool, Semaphore, active_children


def set_up(semaphores, ignore):
    global ready, go_on
    ready, go_on = semaphores
    if ignore:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def work(number):
    ready.release()
    while not go_on.acquire(timeout=0.1):
        pass  # stands for work that takes long
    return number * number


def use_pool(ignore):
    ready, go_on = Semaphore(0), Semaphore(0)
    with Pool(2, set_up, [(ready, go_on), ignore]) as pool:
        workers = active_children()
        results = pool.map_async(work, [2, 3])
        for _ in workers:
            ready.acquire()
        try:
            print("ready", flush=True)
            time.sleep(60)  # results.get() would wait here
        except KeyboardInterrupt:
            if ignore:
                for _ in workers:
                    go_on.release()
                print("finished:", results.get())
            else:  # get() would wait for ever
                for worker in workers:
                    worker.join()
                print("they have ended")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(use_pool(ignore=sys.argv[1] == "ignore"))
    for how in "get", "ignore":
        with subprocess.Popen(  # in a session: it gets this alone
            [sys.executable, __file__, how], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True) as child:
            child.stdout.readline()
            os.killpg(child.pid, signal.SIGINT)  # as Ctrl+C does
            output, errors = child.communicate()
        print(f"workers {how} it:", output.strip())
        print("  traceback of a worker:", "Traceback" in errors)
