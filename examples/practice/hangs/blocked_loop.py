"""One call that waits stops every coroutine of the loop."""
import asyncio
import threading

three_beats = threading.Event()


def slow_call(limit):  # waits and gives the loop no turn
    return three_beats.wait(timeout=limit)


async def heart():
    for _ in range(3):
        await asyncio.sleep(0.01)
    three_beats.set()


async def main():
    beating = asyncio.create_task(heart())
    print("called directly: heart beat:", slow_call(limit=1))
    call = asyncio.to_thread(slow_call, limit=60)
    print("mended, to_thread: heart beat:", await call)
    await beating


asyncio.run(main())
