"""A loop that runs cannot be run once more: await instead."""
import asyncio


async def fetch():
    await asyncio.sleep(0.01)  # stands for waiting on a server
    return "page"


def load():
    """Ordinary code that a coroutine calls."""
    loop = asyncio.get_event_loop()
    coroutine = fetch()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        coroutine.close()  # otherwise it was never awaited


async def load_mended():
    return await fetch()


async def main():
    try:
        load()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
    print("mended:", await load_mended())


asyncio.run(main())
