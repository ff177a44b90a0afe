"""Eight workers share one httpx.Client and its connections."""
# /// script
# dependencies = ["httpx==0.28.1"]
# ///
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

WORKERS = 8


def main(urls):
    with httpx.Client(timeout=10) as client:

        def fetch(url):
            answer = client.get(url)
            answer.raise_for_status()
            return answer.text

        with ThreadPoolExecutor(WORKERS) as pool:
            texts = list(pool.map(fetch, urls))
    print("answers:", len(texts), "from", texts[0], "to", texts[-1])


class Handler(BaseHTTPRequestHandler):
    """Stands for the server that you ask; counts connections."""
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


class Server(ThreadingHTTPServer):
    request_queue_size = WORKERS  # so many may knock at once


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        main([f"{address}/{number}" for number in range(40)])
        server.shutdown()
    print(f"connections, at most {WORKERS}:",
          len(Handler.connections) <= WORKERS)
