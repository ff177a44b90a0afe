"""3.15: a task group can be cancelled, without an exception."""
# /// script
# requires-python = ">=3.15"
# ///
import asyncio


async def ask(server, answers):
    if server != "fast":
        await asyncio.Event().wait()  # this server never answers
    answers.append(server)


async def main():
    answers = []
    async with asyncio.TaskGroup() as group:
        first = group.create_task(ask("fast", answers))
        slow = group.create_task(ask("slow", answers))
        await first
        group.cancel()
    print("answers:", answers)
    print("slow one cancelled:", slow.cancelled())


asyncio.run(main())
