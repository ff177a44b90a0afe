"""Two blocking calls at one time, and the loop goes on."""
import asyncio
import time


async def fetch_all(names):
    async with asyncio.TaskGroup() as tasks:
        calls = [tasks.create_task(asyncio.to_thread(fetch, name))
                 for name in names]
    return [call.result() for call in calls]


# ---- This uses it. Leave it as it is. ----
def fetch(name):
    time.sleep(0.5)  # stands for a library that blocks
    print(name, "has answered")
    return name.upper()


async def tick():
    print("the loop goes on")


async def main():
    ticking = asyncio.create_task(tick())
    print("answers:", *await fetch_all(["ann", "bob"]))
    await ticking


asyncio.run(main())
