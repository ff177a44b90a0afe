"""Flask: a view hands its work to a pool, and answers at once."""
# /// script
# dependencies = ["flask==3.1.3"]
# ///
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from flask import Flask, request
from werkzeug.serving import WSGIRequestHandler, make_server

app = Flask(__name__)
pool = ThreadPoolExecutor(max_workers=2)
answered = threading.Event()
reports = []


def report(name):
    answered.wait()  # stands for long work
    return f"report for {name}"


def report_of_request():
    return f"report for {request.args['name']}"


@app.get("/start")
def start():
    name = request.args["name"]  # take what the work needs, here
    reports.append(pool.submit(report, name))
    reports.append(pool.submit(report_of_request))
    return "started"


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def main():
    with make_server(
        "127.0.0.1", 0, app, threaded=True, request_handler=Quiet
    ) as server:
        threading.Thread(target=server.serve_forever).start()
        url = f"http://127.0.0.1:{server.port}/start?name=Ann"
        with urlopen(url) as answer:
            print("answer:", answer.read().decode())
        answered.set()
        server.shutdown()
    print("result:", reports[0].result())
    print("failed:", str(reports[1].exception()).splitlines()[0])


if __name__ == "__main__":
    with pool:
        main()
