"""Keep a reference to a task, and ask it how it ended."""
import asyncio

background = set()


def start(coroutine):
    """Start a task that nobody waits for."""
    task = asyncio.create_task(coroutine)
    background.add(task)  # the loop itself keeps it only weakly
    task.add_done_callback(ended)
    return task


def ended(task):
    background.discard(task)
    if not task.cancelled() and task.exception():
        print("failed:", repr(task.exception()))


async def send(text):
    await asyncio.sleep(0)
    if not text:
        raise ValueError("nothing to send")
    print("sent:", text)


async def main():
    start(send("hello"))
    start(send(""))
    print("not waited for:", len(background))
    while background:  # before the end of the program
        await asyncio.wait(background)
    print("left:", len(background))


asyncio.run(main())
