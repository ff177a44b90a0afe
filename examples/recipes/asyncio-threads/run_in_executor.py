"""run_in_executor() leaves the context; to_thread() takes it."""
import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    await loop.run_in_executor(None, user.get)  # starts the worker

    user.set("Alice")
    print("run_in_executor:", await loop.run_in_executor(
        None, user.get))
    print("to_thread:      ", await asyncio.to_thread(user.get))
    print("copy_context:   ", await loop.run_in_executor(
        None, copy_context().run, user.get))


asyncio.run(main())
