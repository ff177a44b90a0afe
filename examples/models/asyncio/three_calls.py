"""Three blocking calls at once, and the loop's heart beats on."""
import asyncio
import threading

meeting = threading.Barrier(3)  # opens with all three in fetch
three_beats = threading.Event()


def fetch(name):
    """Stand for a blocking library call."""
    meeting.wait(timeout=60)
    heard = three_beats.wait(timeout=60)
    return f"{name}: heard the beats: {heard}"


async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.01)
    three_beats.set()


async def main():
    async with asyncio.timeout(120), asyncio.TaskGroup() as group:
        group.create_task(heartbeat())
        calls = [
            group.create_task(asyncio.to_thread(fetch, name))
            for name in ("tea", "toast", "egg")
        ]
    for call in calls:
        print(call.result())


asyncio.run(main())
