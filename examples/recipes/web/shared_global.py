"""Flask: each request has a thread, and all share the globals."""
# /// script
# dependencies = ["flask==3.1.3"]
# ///
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from flask import Flask, g
from werkzeug.serving import WSGIRequestHandler, make_server

REQUESTS = 4
app = Flask(__name__)
both_in = threading.Barrier(REQUESTS)
lock = threading.Lock()
plain = locked = 0  # globals: of all requests


@app.get("/")
def count():
    global plain, locked
    g.mine = 1  # of this request alone
    before = plain
    both_in.wait()  # forces the unlucky run
    plain = before + g.mine
    with lock:
        locked += g.mine
    return str(g.mine)


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def ask(url):
    with urlopen(url) as answer:
        return answer.read().decode()


def main():
    with make_server(
        "127.0.0.1", 0, app, threaded=True, request_handler=Quiet
    ) as server:
        threading.Thread(target=server.serve_forever).start()
        urls = [f"http://127.0.0.1:{server.port}/"] * REQUESTS
        with ThreadPoolExecutor(REQUESTS) as pool:
            print("g.mine:", list(pool.map(ask, urls)))
        server.shutdown()
    print("requests:", REQUESTS, "plain:", plain, "locked:", locked)


if __name__ == "__main__":
    main()
