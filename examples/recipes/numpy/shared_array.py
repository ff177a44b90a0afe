"""Processes work on one large array, and none of it is copied."""
# /// script
# dependencies = ["numpy==2.4.6"]
# ///
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory

import numpy

LENGTH, PARTS = 1_000_000, 4


def view(memory):
    """The block as an array; it must not outlive the block."""
    return numpy.ndarray(LENGTH, numpy.float64, memory.buf)


def square(name, part):
    memory = SharedMemory(name=name)
    start, stop = (n * LENGTH // PARTS for n in (part, part + 1))
    view(memory)[start:stop] **= 2  # the view ends with the line
    memory.close()


def main():
    memory = SharedMemory(create=True, size=LENGTH * 8)
    try:
        view(memory)[:] = 3.0
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(2, mp_context=context) as pool:
            names = [memory.name] * PARTS
            list(pool.map(square, names, range(PARTS)))
        print("all are nine:", bool((view(memory) == 9.0).all()))
    finally:
        memory.close()
        memory.unlink()  # once, by the one who made it


if __name__ == "__main__":
    main()
