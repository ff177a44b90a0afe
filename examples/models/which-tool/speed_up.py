"""How many times faster than in turn is each model?"""
import asyncio
import sys
import time
from concurrent import futures
from timeit import timeit


def wait(_):
    time.sleep(0.02)  # stands for waiting on a server's answer


def compute(_):
    sum(number % 7 for number in range(100_000))


def in_asyncio(task):
    async def coroutine():
        if task is wait:
            await asyncio.sleep(0.02)
        else:
            task(0)  # a computation has nothing to await

    async def together():
        await asyncio.gather(*(coroutine() for _ in range(4)))

    asyncio.run(together(), debug=False)


def speed_up(run, task):
    run(task)  # not timed: a pool starts its workers here
    pairs = [  # close together: both meet the same machine
        (timeit(lambda: list(map(task, range(4))), number=1),
         timeit(lambda: run(task), number=1))
        for _ in range(6)
    ]
    in_turn, together = map(min, zip(*pairs))
    return in_turn / together


def show(model, run):
    waits, computes = speed_up(run, wait), speed_up(run, compute)
    print(f"{model:12}{waits:9.1f}{computes:10.1f}")


def show_pool(model, executor):
    with executor(max_workers=4) as pool:
        show(model, lambda task: list(pool.map(task, range(4))))


if __name__ == "__main__":  # a new process imports this file anew
    print("speed-up       waits  computes", flush=True)
    show_pool("threads", futures.ThreadPoolExecutor)
    show_pool("processes", futures.ProcessPoolExecutor)
    show("asyncio", in_asyncio)
    if sys.version_info < (3, 14):
        print("interpreters: needs Python 3.14")
    else:
        show_pool("interpreters", futures.InterpreterPoolExecutor)
