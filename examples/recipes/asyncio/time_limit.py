"""timeout() cancels what is inside, which can clean up."""
import asyncio


async def slow():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled: clean up, and raise it again")
        raise


async def main():
    try:
        async with asyncio.timeout(0.05):
            await slow()
    except TimeoutError:
        print("TimeoutError")

    task = asyncio.create_task(asyncio.sleep(0.1, "the result"))
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=0.01)
    except TimeoutError:
        print("no longer waiting; cancelled:", task.cancelled())
    print("later:", await task)


asyncio.run(main())
