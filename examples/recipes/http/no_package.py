"""The standard library alone sends requests from threads, too."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen


def fetch(url):
    with urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def main(urls):
    answers, failures = {}, {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = {pool.submit(fetch, url): url for url in urls}
        for future in as_completed(futures):
            url = futures[future]
            try:
                answers[url] = future.result()
            except HTTPError as error:  # one failure stops no other
                failures[url] = error.code
                error.close()
    print("answers:", sorted(answers.values()))
    print("failures:", list(failures.values()))


class Handler(BaseHTTPRequestHandler):
    """Has /1, /2 and /3, and nothing else."""

    def do_GET(self):
        found = self.path in {"/1", "/2", "/3"}
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        main([f"{address}/{number}" for number in range(1, 5)])
        server.shutdown()
