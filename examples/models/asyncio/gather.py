"""One task fails: gather() raises, and the other task goes on."""
import asyncio


async def save(may_save, saved):
    await may_save.wait()
    saved.append("report")


async def fail():
    raise ValueError("no such file")


async def main():
    may_save, saved = asyncio.Event(), []
    other = asyncio.create_task(save(may_save, saved))
    try:
        await asyncio.gather(other, fail())
    except ValueError as error:
        print("gather raised:", error)
    print("the other task has ended:", other.done())
    may_save.set()
    await other  # without this line it would be cut off at the end
    print("and it went on to save:  ", *saved)

    saved.clear()
    may_save.clear()
    try:
        async with asyncio.TaskGroup() as group:
            other = group.create_task(save(may_save, saved))
            group.create_task(fail())
    except* ValueError as errors:
        print("the group raised:", *errors.exceptions)
    print("the other task was cancelled:", other.cancelled())


asyncio.run(main())
