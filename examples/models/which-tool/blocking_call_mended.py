"""In threads of their own, three such calls wait together."""
import asyncio
import threading
import time

log = []
all_three = threading.Barrier(3)


def fetch():  # a library that knows nothing of asyncio
    time.sleep(0.05)  # stands for waiting on a server's answer
    all_three.wait()  # returns only while all three are here


async def job(name):
    log.append(f"{name} begins")
    await asyncio.to_thread(fetch)  # the others go on meanwhile
    log.append("one ends")


async def main():
    await asyncio.gather(job("A"), job("B"), job("C"))


asyncio.run(main())
print(", ".join(log))
