"""A blocking call stops every task; in a thread it stops none."""
import asyncio
import threading

beats = 0
three_beats = threading.Event()


async def heartbeat():
    global beats
    while beats < 3:
        await asyncio.sleep(0.01)
        beats += 1
    three_beats.set()


def blocking_call(seconds):
    """Block this thread, as time.sleep() or a slow server would."""
    three_beats.wait(timeout=seconds)
    return beats


async def main():
    heart = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)  # the heart is waiting for its beat now

    answer = blocking_call(1)
    print("beats during the call, in the loop:  ", answer)
    answer = await asyncio.to_thread(blocking_call, 60)
    print("beats during the call, in a thread: ", answer)
    await heart


asyncio.run(main())
