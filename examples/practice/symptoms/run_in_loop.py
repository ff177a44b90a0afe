"""A loop is running already: await the coroutine instead."""
import asyncio


async def fetch():
    await asyncio.sleep(0.1)  # stands for waiting on a server
    return "page"


async def main():
    coroutine = fetch()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
    coroutine.close()  # it will not be used

    print("mended:", await fetch())


asyncio.run(main())
