"""A time limit cancels: swallow that, and the limit is lost."""
import asyncio


async def wait_for_ever():
    await asyncio.Event().wait()  # nobody sets it


async def swallow():
    try:
        await wait_for_ever()
    except asyncio.CancelledError:
        return "an answer made up"  # wrong: nobody learns of it


async def clean_up():
    try:
        await wait_for_ever()
    finally:
        print("  cleaned up")  # and the exception goes on its way


async def main():
    for work in (swallow, clean_up):
        print(f"{work.__name__}:")
        try:
            async with asyncio.timeout(0.1) as limit:
                print("  answer:", await work())
        except TimeoutError:
            print("  TimeoutError")
        print("  the time was up:", limit.expired())


asyncio.run(main())
