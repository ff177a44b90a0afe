"""call_soon() from a thread does not wake a loop that sleeps."""
import asyncio
import threading

loop_sleeps = threading.Event()


def tell_when_asleep(loop):
    """Only for this proof: the attribute is a private one."""
    select = loop._selector.select

    def telling_select(timeout=None):
        if timeout is None:  # nothing to do, and no timer
            loop_sleeps.set()
        return select(timeout)

    loop._selector.select = telling_select


def hand_over(method, seconds):
    """In a thread: hand a callback to the sleeping loop."""
    has_run = threading.Event()
    loop_sleeps.wait()
    method(has_run.set)
    return has_run.wait(timeout=seconds)


async def main():
    loop = asyncio.get_running_loop()
    tell_when_asleep(loop)
    for method, seconds in (
        (loop.call_soon, 1), (loop.call_soon_threadsafe, 60)
    ):
        loop_sleeps.clear()
        ran = await asyncio.to_thread(hand_over, method, seconds)
        print(f"{method.__name__ + ':':21} ran: {ran}")

    loop.set_debug(True)
    loop.slow_callback_duration = 3600  # report no slow callback
    try:
        await asyncio.to_thread(hand_over, loop.call_soon, 1)
    except RuntimeError as error:
        print("call_soon, in debug mode:", type(error).__name__)


asyncio.run(main(), debug=False)
