"""The standard library sends requests, and keeps each failure."""
import socket
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen


def fetch(url, seconds):
    try:
        with urlopen(url, timeout=seconds) as answer:
            return answer.read().decode()
    except HTTPError as error:
        error.close()  # an answer, so it holds a connection
        raise


def main(limits):
    answers, failures = {}, {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = {pool.submit(fetch, url, seconds): url
                   for url, seconds in limits.items()}
        for future in as_completed(futures):
            url = futures[future]
            if failure := future.exception():  # does not raise it
                failures[url] = failure
            else:
                answers[url] = future.result()
    print("answers:", list(answers.values()))
    for url in sorted(failures, key=list(limits).index):
        print(url.rpartition("/")[2], type(failures[url]).__name__)


class Handler(BaseHTTPRequestHandler):
    """Has one page, and one that does not come in time."""
    over = threading.Event()

    def do_GET(self):
        if self.path == "/late":
            return self.over.wait()
        self.send_response(200 if self.path == "/hello" else 404)
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    with (ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server,
          socket.socket() as nobody):
        nobody.bind(("127.0.0.1", 0))  # but does not listen
        threading.Thread(target=server.serve_forever).start()
        there = f"http://127.0.0.1:{server.server_port}"
        gone = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        main({f"{there}/hello": 60, f"{there}/missing": 60,
              f"{there}/late": 0.5, f"{gone}/refused": 60})
        Handler.over.set()
        server.shutdown()
