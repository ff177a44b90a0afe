"""A thread hands the loop a coroutine and waits for its answer."""
import asyncio
import threading


async def double(number):
    await asyncio.sleep(0.1)  # stands for waiting
    return number * 2, threading.current_thread().name


def ask(loop, seconds):
    """Hand the coroutine to the loop; block until it answers."""
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    try:
        return future, future.result(timeout=seconds)
    except TimeoutError:
        return future, "none yet: the loop waits for itself"


async def main():
    loop = asyncio.get_running_loop()
    _, answer = await asyncio.to_thread(ask, loop, 60)
    print("asked in a thread:", answer)

    future, answer = ask(loop, 0.5)  # wrong: it blocks the loop
    print("asked in the loop:", answer)
    answer = await asyncio.wrap_future(future)
    print("the loop is free: ", answer)


asyncio.run(main())
