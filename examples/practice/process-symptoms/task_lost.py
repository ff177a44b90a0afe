"""What asyncio says of tasks that nobody waits for."""
import asyncio
import gc


async def wait():
    await asyncio.get_running_loop().create_future()


async def fail():
    raise ValueError("lost")


async def lose(coroutine):
    asyncio.create_task(coroutine)  # nobody keeps the task
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda _, told: print(told["message"]))
    await lose(wait())
    gc.collect()
    await lose(fail())
    gc.collect()
    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as error:
        print("mended, kept and waited for:", repr(error))


asyncio.run(main())
