"""One task fails: the group cancels the others and tells all."""
import asyncio


async def wait_for_ever(name, ready, cancelled):
    try:
        await ready.wait()
        await asyncio.Event().wait()  # nobody sets it
    except asyncio.CancelledError:
        cancelled.append(name)
        raise  # never keep it for yourself


async def fail(ready):
    await ready.wait()
    raise ValueError("no such file")


async def main():
    ready = asyncio.Barrier(3)  # all three tasks are under way
    cancelled = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait_for_ever("A", ready, cancelled))
            group.create_task(fail(ready))
            group.create_task(wait_for_ever("C", ready, cancelled))
    except* ValueError as errors:
        print(type(errors).__name__, *map(repr, errors.exceptions))
    print("cancelled:", *sorted(cancelled))


asyncio.run(main())
