"""At most 40 def requests are in at once; the limit can be set."""
# /// script
# dependencies = ["fastapi==0.165.0", "uvicorn==0.54.0"]
# ///
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from urllib.request import urlopen

import uvicorn
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI

ASKED = 50
lock = threading.Lock()


def serve(limit):
    """Return how many of the requests were in at once, at most."""
    now = most = 0
    changed = threading.Condition(lock)

    @asynccontextmanager
    async def set_limit(_):
        if limit:
            current_default_thread_limiter().total_tokens = limit
        yield

    app = FastAPI(lifespan=set_limit)

    @app.get("/")
    def wait():
        nonlocal now, most
        with changed:
            now += 1
            most = max(most, now)
            changed.notify_all()
            changed.wait_for(lambda: most >= (limit or 40), 30)
            now -= 1

    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    with socket.create_server(("127.0.0.1", 0)) as opened:
        run = threading.Thread(target=server.run, args=([opened],))
        run.start()
        url = f"http://127.0.0.1:{opened.getsockname()[1]}/"
        with ThreadPoolExecutor(ASKED) as pool:
            for answer in pool.map(urlopen, [url] * ASKED):
                answer.close()
        server.should_exit = True
        run.join()
    return most


if __name__ == "__main__":
    print(f"of {ASKED}, in at once:", serve(limit=None))
    print("with 50 allowed: ", serve(limit=50))
