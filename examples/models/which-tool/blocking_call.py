"""A call that blocks stops every coroutine, not only its own."""
import asyncio
import time

log = []


def fetch():  # a library that knows nothing of asyncio
    time.sleep(0.05)  # stands for waiting on a server's answer


async def job(name):
    log.append(f"{name} begins")
    fetch()  # no await: nobody else can run meanwhile
    log.append(f"{name} ends")


async def main():
    await asyncio.gather(job("A"), job("B"), job("C"))


asyncio.run(main())
print(", ".join(log))
