"""An exception from outside: late in a wait, early in a cleanup."""
import ctypes
import multiprocessing
import operator
import threading
import time


class Stop(BaseException):
    """What another thread raises in the worker."""


def raise_in(thread):
    raise_it = ctypes.pythonapi.PyThreadState_SetAsyncExc
    raise_it(ctypes.c_ulong(thread.ident), ctypes.py_object(Stop))


def wait(begun, may_end):
    try:
        # Both in C: no Python code runs between the two.
        any(map(operator.call, (begun.release, may_end.acquire)))
        while True:  # the wait is over
            pass
    except Stop:
        print("the thread that waited: stopped now")


def clean_up(begun, may_end):
    try:
        try:
            pass  # the work
        finally:
            begun.release()
            while True:  # stands for saving the result
                pass
    except Stop:
        print("the thread that cleaned up: cut off")


if __name__ == "__main__":
    for target in (wait, clean_up):
        begun, may_end = locks = threading.Lock(), threading.Lock()
        begun.acquire()
        may_end.acquire()
        thread = threading.Thread(target=target, args=locks)
        thread.start()
        begun.acquire()  # waits until the thread has begun
        raise_in(thread)
        if target is wait:
            thread.join(timeout=0.2)
            print("the thread that waits: alive", thread.is_alive())
        may_end.release()
        thread.join()

    spawn = multiprocessing.get_context("spawn")
    process = spawn.Process(target=time.sleep, args=(3600,))
    process.start()
    process.kill()
    process.join()
    print("a process that waits: alive", process.is_alive())
