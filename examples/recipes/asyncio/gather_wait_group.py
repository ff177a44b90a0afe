"""One of two tasks fails: what gather, wait and TaskGroup do."""
import asyncio


async def fetch(go_on):
    await go_on.wait()
    return "page"


async def fail():
    raise ValueError("no such page")


async def with_gather(go_on):
    slow = asyncio.create_task(fetch(go_on))
    try:
        await asyncio.gather(slow, fail())
    except ValueError as error:
        print("  raised:", repr(error))
    print("  the other goes on:", not slow.done())
    go_on.set()
    print("  and has a result:", await slow)


async def with_return_exceptions(go_on):
    go_on.set()
    print(" ", await asyncio.gather(
        fetch(go_on), fail(), fetch(go_on), return_exceptions=True))


async def with_wait(go_on):
    tasks = [asyncio.create_task(coroutine)
             for coroutine in (fetch(go_on), fail())]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED)
    print("  raised nothing; done:", len(done),
          "pending:", len(pending))
    print("  ask each:", repr(done.pop().exception()))
    go_on.set()
    done, pending = await asyncio.wait(tasks)
    print("  later; done:", len(done), "pending:", len(pending))


async def with_group(go_on):
    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(fetch(go_on))
            group.create_task(fail())
    except* ValueError as group_of_errors:
        print("  raised:", repr(group_of_errors.exceptions))
    print("  the other was cancelled:", slow.cancelled())


for way in (with_gather, with_return_exceptions,
            with_wait, with_group):
    print(way.__name__)
    asyncio.run(way(asyncio.Event()))
