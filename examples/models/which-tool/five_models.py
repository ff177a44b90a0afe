"""One job in five models: the answers are the same."""
import asyncio
import sys
import time
from concurrent import futures

NUMBERS = range(1, 6)


def job(number):
    time.sleep(0.1)  # stands for waiting on a server's answer
    return number * number


async def async_job(number):
    await asyncio.sleep(0.1)  # the same wait, but others go on
    return number * number


def sequential():
    return [job(number) for number in NUMBERS]


def threads():
    with futures.ThreadPoolExecutor() as pool:
        return list(pool.map(job, NUMBERS))


def processes():
    with futures.ProcessPoolExecutor() as pool:
        return list(pool.map(job, NUMBERS))


def interpreters():
    with futures.InterpreterPoolExecutor() as pool:
        return list(pool.map(job, NUMBERS))


def asyncio_tasks():
    async def all_jobs():
        return await asyncio.gather(*map(async_job, NUMBERS))

    return asyncio.run(all_jobs())


if __name__ == "__main__":  # a new process imports this file anew
    expected = sequential()
    print("sequential:", expected)
    for model in (threads, processes, asyncio_tasks, interpreters):
        if model is interpreters and sys.version_info < (3, 14):
            print("interpreters: left out, needs Python 3.14")
        else:
            print(f"{model.__name__}: same {model() == expected}")
