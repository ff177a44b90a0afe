"""to_thread() uses one pool for all; long tasks may fill it."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

finish = threading.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=2))
    long = [asyncio.create_task(asyncio.to_thread(finish.wait))
            for _ in range(2)]  # they take both workers
    short = asyncio.create_task(asyncio.to_thread(pow, 2, 10))
    _, pending = await asyncio.wait([short], timeout=0.1)
    print("still in the queue:", short in pending)
    with ThreadPoolExecutor(max_workers=1) as own:
        result = await loop.run_in_executor(own, pow, 2, 10)
    print("in a pool of its own:", result)
    finish.set()
    await asyncio.gather(*long)
    print("at last:", await short)


asyncio.run(main())
