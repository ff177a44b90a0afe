"""Cancelling the task does not stop its thread; an event does."""
import asyncio
import threading


def work(started, stop, ended):
    started.set()
    stop.wait()  # real work would ask stop.is_set() in its loop
    ended.set()


async def main():
    started, stop, ended = (threading.Event() for _ in range(3))
    task = asyncio.create_task(
        asyncio.to_thread(work, started, stop, ended))
    await asyncio.to_thread(started.wait)

    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled:", task.cancelled())
    print("thread ended:  ", ended.is_set())

    stop.set()  # ask it to stop, and wait until it has
    await asyncio.to_thread(ended.wait)
    print("asked to stop: ", ended.is_set())


asyncio.run(main())
