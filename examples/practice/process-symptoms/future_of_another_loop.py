"""A future belongs to its loop; another loop cannot wait for it."""
import asyncio


async def wait_for(future):
    return await future


async def answer():
    return 42


first = asyncio.new_event_loop()
future = first.create_future()
waiting = wait_for(future)
try:
    asyncio.run(waiting)  # a loop of its own
except RuntimeError as error:
    print("RuntimeError: ...", str(error).split("> ")[-1])
first.close()

print("made and awaited in one loop:", asyncio.run(answer()))
