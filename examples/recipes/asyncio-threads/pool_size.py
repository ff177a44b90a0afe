"""How many calls of to_thread() can run at the same time?"""
import asyncio
import os
import threading


def meet(barrier):
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        return False
    return True


async def do_meet(calls, seconds):
    """Tell whether so many calls all run at one moment."""
    barrier = threading.Barrier(calls, timeout=seconds)
    met = await asyncio.gather(*(
        asyncio.to_thread(meet, barrier) for _ in range(calls)))
    return all(met)


async def main():
    # 3.13 and later count the CPUs that the process may use
    cpus = getattr(os, "process_cpu_count", os.cpu_count)()
    workers = min(32, cpus + 4)
    print("min(32, CPUs + 4) calls run together:",
          await do_meet(workers, seconds=60))
    print("and one more:",
          await do_meet(workers + 1, seconds=0.3))


asyncio.run(main())
