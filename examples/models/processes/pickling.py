"""What cannot be pickled cannot go to a worker; its twin can."""
import multiprocessing
import pickle
import threading
from concurrent.futures import ProcessPoolExecutor
from functools import partial

# The type differs by Python version and by what is pickled.
UNPICKLABLE = (pickle.PicklingError, AttributeError, TypeError)


def times(factor, number):
    return factor * number


def show(label, executor, function, argument):
    future = executor.submit(function, argument)  # no error yet
    try:
        print(label, future.result())
    except UNPICKLABLE:
        print(label, "cannot be pickled")


def main(executor):
    def local(number):
        return 3 * number

    show("lambda:        ", executor, lambda n: 3 * n, 14)
    show("local function:", executor, local, 14)
    show("lock:          ", executor, id, threading.Lock())
    show("partial:       ", executor, partial(times, 3), 14)


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        main(pool)
