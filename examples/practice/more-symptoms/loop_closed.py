"""Each asyncio.run() closes its loop, and what needs it fails."""
import asyncio


class Client:
    """Stands for a client of a library: it keeps its loop."""

    def __init__(self):
        self._loop = asyncio.get_running_loop()

    async def get(self):
        done = self._loop.create_future()
        self._loop.call_soon(done.set_result, "an answer")
        return await done


async def make():
    return Client()


client = asyncio.run(make())
answer = client.get()
try:
    asyncio.run(answer)  # another loop
except RuntimeError as error:
    print(f"RuntimeError: {error}")


async def main():
    return await Client().get()


print("mended, all in one run():", asyncio.run(main()))
