"""A connection is used when the loop that made it is closed."""
import asyncio
import socket
import warnings

# The connection that nobody can close any more gives a warning too.
warnings.simplefilter("ignore", ResourceWarning)


async def connect(address):
    _, writer = await asyncio.open_connection(*address)
    return writer


async def use(address):
    writer = await connect(address)
    writer.write(b"hello")
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    return "written and closed"


with socket.create_server(("127.0.0.1", 0)) as server:
    address = server.getsockname()
    writer = asyncio.run(connect(address))  # closes its loop
    try:
        writer.close()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")

    print("mended, all in one run():", asyncio.run(use(address)))
