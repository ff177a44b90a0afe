"""Two blocking calls in a row, and the loop stands: begin."""
import asyncio
import time


async def fetch_all(names):
    return [fetch(name) for name in names]


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
