"""One program for asyncio and for trio, by anyio."""
# /// script
# dependencies = ["anyio==4.16.0", "trio==0.35.0"]
# ///
import anyio
from anyio import to_thread


def read_file():
    raise OSError("disk full")


async def wait_for_news():
    try:
        await anyio.sleep_forever()
    finally:
        print("  the waiting one was cancelled")


async def main():
    try:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(wait_for_news)
            tasks.start_soon(to_thread.run_sync, read_file)
    except* OSError as errors:
        print("  failed:", *errors.exceptions)


for backend in "asyncio", "trio":
    print(backend)
    anyio.run(main, backend=backend)
