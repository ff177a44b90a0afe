"""cProfile in the main thread: does it see a worker's function?"""
import cProfile
import pstats
import sys
import threading


def in_main():
    pass


def in_worker():
    pass


def profiled():
    profiler = cProfile.Profile()
    profiler.enable()
    worker = threading.Thread(target=in_worker)
    worker.start()
    in_main()
    worker.join()
    profiler.disable()
    functions = {key[2] for key in pstats.Stats(profiler).stats}
    return sorted(functions & {"in_main", "in_worker"})


if hasattr(sys, "_is_gil_enabled") and not sys._is_gil_enabled():
    print("not tried: without the GIL, it may crash")
else:
    missed = "in_worker" not in profiled()
    before_312 = sys.version_info < (3, 12)
    print("main's function is seen:", "in_main" in profiled())
    print("the worker's is missed before 3.12 only:",
          missed == before_312)
