"""A semaphore keeps to 3 at once, however many tasks there are."""
import asyncio

running = greatest = 0


async def fetch(number, limit):
    global running, greatest
    async with limit:
        running += 1
        greatest = max(greatest, running)
        await asyncio.sleep(0.01)  # stands for a request
        running -= 1
    return number


async def main():
    limit = asyncio.Semaphore(3)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(number, limit))
                 for number in range(20)]
    print("results:", len(tasks))
    print("at once:", greatest)


asyncio.run(main())
