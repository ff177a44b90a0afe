"""How long does one unit take, from its start to its end?"""
import asyncio
import multiprocessing
import statistics
import sys
import threading
import time


def nothing():
    pass


async def nothing_to_await():
    pass


def coroutine_tasks():
    async def start_and_await():
        tasks = map(asyncio.create_task, coroutines)
        await asyncio.gather(*tasks)

    coroutines = [nothing_to_await() for _ in range(1000)]
    asyncio.run(start_and_await(), debug=False)


def thread():
    unit = threading.Thread(target=nothing)
    unit.start()
    unit.join()


def process(method=None):
    context = multiprocessing.get_context(method)
    unit = context.Process(target=nothing)
    unit.start()
    unit.join()


def show(name, run, times, units=1):
    measured = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        measured.append(time.perf_counter() - started)
    each = statistics.median(measured) / units * 1_000_000
    print(f"{name:16}{each:10.1f} us")


if __name__ == "__main__":  # a new process imports this file anew
    show("process, default", process, times=10)
    show("process, spawn", lambda: process("spawn"), times=3)
    if sys.version_info >= (3, 14):
        from concurrent import interpreters
        new = lambda: interpreters.create().close()
        show("interpreter", new, times=10)
    else:
        print("interpreter: needs Python 3.14")
    show("thread", thread, times=100)
    show("coroutine task", coroutine_tasks, times=5, units=1000)
