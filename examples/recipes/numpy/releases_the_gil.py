"""Does another thread go on while one long call computes?"""
# /// script
# dependencies = ["numpy==2.4.6"]
# ///
import threading
import time

import numpy

array = numpy.random.default_rng(1).random(12_000_000)
big = 7 ** 500_000


def longest_stop(call):
    """Run a call; return what part of it nobody else could run."""
    is_over = threading.Event()
    stops = []

    def go_on():
        last = time.perf_counter()
        while not is_over.is_set():
            now = time.perf_counter()
            stops.append(now - last)
            last = now

    other = threading.Thread(target=go_on)
    other.start()
    began = time.perf_counter()
    call()
    took = time.perf_counter() - began
    is_over.set()
    other.join()
    return max(stops) / took


def sort():
    numpy.sort(array)  # one call: between two, others could run


def square():
    return big * big


print("others go on beside numpy.sort:", longest_stop(sort) < 0.5)
print("others go on beside big * big: ", longest_stop(square) < 0.5)
