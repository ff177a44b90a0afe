"""A thread hands items to an asyncio.Queue through the loop."""
import asyncio
import threading

END = object()


def read(loop, queue):
    """Runs in a thread: stands for a blocking read."""
    for item in ("a", "b", "c", END):
        loop.call_soon_threadsafe(queue.put_nowait, item)


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    reader = threading.Thread(target=read, args=(loop, queue))
    reader.start()
    while (item := await queue.get()) is not END:
        print("got:", item)
    reader.join()  # it has nothing left to do


asyncio.run(main())
