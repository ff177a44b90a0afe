"""One async client sends 40 requests, at most 5 at a time."""
# /// script
# dependencies = ["httpx==0.28.1"]
# ///
import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

MOST = 5


async def fetch(client, room, url):
    async with room:
        answer = await client.get(url)
    answer.raise_for_status()
    return answer.text


async def main(urls):
    room = asyncio.Semaphore(MOST)
    async with httpx.AsyncClient(timeout=10) as client:
        async with asyncio.TaskGroup() as group:
            requests = [fetch(client, room, url) for url in urls]
            tasks = [group.create_task(r) for r in requests]
    print("answers:", len(tasks), "the last:", tasks[-1].result())


class Handler(BaseHTTPRequestHandler):
    """Stands for the server that you ask; counts who is in it."""

    lock = threading.Lock()
    now = most = 0

    def do_GET(self):
        with Handler.lock:
            Handler.now += 1
            Handler.most = max(Handler.most, Handler.now)
        self.send_response(200)
        self.end_headers()
        with Handler.lock:
            Handler.now -= 1
        self.wfile.write(self.path.encode())

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        asyncio.run(main([f"{address}/{n}" for n in range(40)]))
        server.shutdown()
    print(f"at most {MOST} in the server:", Handler.most <= MOST)
