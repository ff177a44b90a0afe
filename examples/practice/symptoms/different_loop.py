"""An asyncio lock serves one loop; the next run needs a new one."""
import asyncio


async def hold(lock):
    async with lock:
        await asyncio.sleep(0.1)  # stands for waiting on a server


async def both(lock):
    await asyncio.gather(hold(lock), hold(lock))


async def with_new_lock():
    await both(asyncio.Lock())


shared = asyncio.Lock()
asyncio.run(both(shared))
try:
    asyncio.run(both(shared))  # another loop
except RuntimeError as error:
    print("RuntimeError: ...", *str(error).split()[-7:])

for _ in range(2):
    asyncio.run(with_new_lock())
print("mended: a lock of its own for each run")
