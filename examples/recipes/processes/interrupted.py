"""Ctrl+C reaches the workers too: let the main process end them."""
import multiprocessing
import os
import signal
import time


def set_up(ready):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready.wait()


def work(number):
    time.sleep(60)


if __name__ == "__main__":
    ready = multiprocessing.Barrier(3)  # 2 workers, and this one
    with multiprocessing.Pool(2, set_up, [ready]) as pool:
        waiting = pool.map_async(work, range(10))
        ready.wait()
        try:
            for child in multiprocessing.active_children():
                os.kill(child.pid, signal.SIGINT)  # Ctrl+C goes to
            os.kill(os.getpid(), signal.SIGINT)  # each process
            waiting.get()
        except KeyboardInterrupt:
            print("interrupted: no traceback of a worker")
            pool.terminate()
        pool.join()
    print("all workers have ended")
