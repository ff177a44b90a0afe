"""A request that is answered with 503 is sent again, later."""
# /// script
# dependencies = ["requests==2.34.2"]
# ///
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

RETRY = Retry(
    total=5,
    status_forcelist=[429, 502, 503, 504],
    backoff_factor=0.1,  # waits 0, 0.2, 0.4, 0.8, ... seconds
    backoff_jitter=0.1,  # and a little more, each client its own
    allowed_methods=["GET"],  # a POST may have been done already
)


def main(url):
    with requests.Session() as session:
        for scheme in "http://", "https://":  # each has its own
            session.mount(scheme, HTTPAdapter(max_retries=RETRY))
        answer = session.get(url, timeout=10)
        adapter = session.get_adapter("https://example.org")
    print("in the end:", answer.status_code, answer.text)
    print("https is retried too:", adapter.max_retries is RETRY)


class Handler(BaseHTTPRequestHandler):
    """A server that is too busy, twice."""

    answers = iter([503, 503, 200])

    def do_GET(self):
        status = next(self.answers)
        print("server answers:", status)
        self.send_response(status)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        main(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
