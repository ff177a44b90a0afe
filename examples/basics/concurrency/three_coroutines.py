"""The same three jobs under way at once: one thread."""
import asyncio
import os
import threading


async def job(name, meeting, done):
    await meeting.wait()  # in mid-job, with two others
    done.append((name, os.getpid(), threading.get_ident()))


async def main():
    meeting = asyncio.Barrier(3)
    done = []
    async with asyncio.TaskGroup() as group:
        for name in ("tea", "toast", "egg"):
            group.create_task(job(name, meeting, done))

    names, pids, idents = zip(*done)
    print("done:", *sorted(names))
    print("processes:", len(set(pids)))
    print("threads:", len(set(idents)))


asyncio.run(main())
