"""A semaphore: 21 requests, at most 3 at once reach the server."""
import asyncio

inside = greatest = 0


async def serve(reader, writer):
    """Runs once for each connection to the server."""
    global inside, greatest
    inside += 1
    greatest = max(greatest, inside)
    number = int(await reader.readline())
    await three.wait()  # this server answers three at a time
    inside -= 1
    writer.write(f"{number * number}\n".encode())
    writer.close()


async def fetch(number, limit, port):
    async with limit:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", port)
        writer.write(f"{number}\n".encode())
        answer = await reader.readline()
        writer.close()
        await writer.wait_closed()
    return int(answer)


async def main():
    limit = asyncio.Semaphore(3)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(number, limit, port))
                 for number in range(21)]
    print("answers:", [task.result() for task in tasks][-3:])
    print("connections at once:", greatest)


three = asyncio.Barrier(3)
asyncio.run(main())
