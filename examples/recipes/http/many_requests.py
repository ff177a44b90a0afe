"""Eight workers send 40 requests, each by a session of its own."""
# /// script
# dependencies = ["requests==2.34.2"]
# ///
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

WORKERS = 8
own = threading.local()
sessions = []


def start():
    own.session = requests.Session()
    sessions.append(own.session)


def fetch(url):
    answer = own.session.get(url, timeout=10)
    answer.raise_for_status()  # 404 and 500 become exceptions
    return answer.text


def main(urls):
    with ThreadPoolExecutor(WORKERS, initializer=start) as pool:
        texts = list(pool.map(fetch, urls))
    for session in sessions:
        session.close()
    print("answers:", len(texts), "from", texts[0], "to", texts[-1])


class Handler(BaseHTTPRequestHandler):
    """Stands for the server that you ask."""
    protocol_version = "HTTP/1.1"  # many requests on a connection
    connections = []

    def setup(self):  # called once for each connection
        super().setup()
        self.connections.append(self.client_address)

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.path)))
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        main([f"{address}/{number}" for number in range(40)])
        server.shutdown()
    print("a connection each:", len(Handler.connections) <= WORKERS)
