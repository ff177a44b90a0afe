"""A new thread has no event loop; asyncio.run() makes it one."""
import asyncio
import threading


async def fetch():
    await asyncio.sleep(0.1)  # stands for waiting on a server
    return "page"


def ask_for_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")


def make_loop():
    print("mended:", asyncio.run(fetch()))


for target in (ask_for_loop, make_loop):
    thread = threading.Thread(target=target, name="Worker")
    thread.start()
    thread.join()
