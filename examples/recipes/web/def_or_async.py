"""FastAPI runs def in threads, async def in its event loop."""
# /// script
# dependencies = ["fastapi==0.165.0", "uvicorn==0.54.0"]
# ///
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import uvicorn
from fastapi import FastAPI

TOGETHER = 3
app = FastAPI()
meeting = threading.Barrier(TOGETHER)


def meet(limit):
    """Wait in a blocking way, as for a database, for the others."""
    try:
        meeting.wait(limit)
        return "all in at once"
    except threading.BrokenBarrierError:
        return "one after the other"


@app.get("/def")
def in_a_thread():
    return meet(limit=30)


@app.get("/async")
async def in_the_loop():
    return meet(limit=0.5)  # while it waits, nobody is served


def ask(url):
    with urlopen(url) as answer:
        return answer.read().decode().strip('"')


def main():
    config = uvicorn.Config(app, log_level="error")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as opened:
        run = threading.Thread(target=server.run, args=([opened],))
        run.start()
        address = f"http://127.0.0.1:{opened.getsockname()[1]}"
        for way in ("def", "async"):
            with ThreadPoolExecutor(TOGETHER) as pool:
                urls = [f"{address}/{way}"] * TOGETHER
                print(f"{way}:", set(pool.map(ask, urls)))
        server.should_exit = True
        run.join()


if __name__ == "__main__":
    main()
