"""A server does 4 requests at a time: do more workers help?"""
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


def fetch(url):
    with urlopen(url, timeout=60) as answer:
        return answer.read()


def main(url):
    for workers in (1, 2, 4, 8):
        began = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(fetch, [url] * 16))
        took = time.perf_counter() - began
        print(f"{workers} workers: {took:.1f} s")


class Handler(BaseHTTPRequestHandler):
    """Each request takes 0.1 s, and four are done at a time."""

    room = threading.Semaphore(4)

    def do_GET(self):
        with self.room:
            time.sleep(0.1)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 16  # so many may knock at once


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        main(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
