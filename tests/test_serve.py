"""`mkdocs serve` shows a change to a page or a program as it is saved, and programs run in its pages."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

import node_tools
from plants import replace

PATIENCE = 60  # seconds


@pytest.fixture
def live(project):
    """A small project, served, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with open(project / "serve.log", "w") as log:
        server = subprocess.Popen(
            command, cwd=project, stdout=log, stderr=log, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        )
    yield project, f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


def wait_for(address, text):
    """Ask for the page until it has the text."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address) as answer:
                page = answer.read().decode()
        except OSError:
            page = ""  # it does not listen yet, or is being built
        if text in page:
            return page
        time.sleep(0.2)
    pytest.fail(f"{address} did not show {text!r} within {PATIENCE} s")


def test_changes_appear(live):
    folder, address = live
    page = wait_for(address, "Hello from")
    assert "livereload" in page and "script-src 'self' 'unsafe-inline'" in page
    replace("examples/index/hello_thread.py", '"Hello from the main thread"', '"Good evening"')(folder)
    wait_for(address, "Good evening")
    replace("docs/index.md", "One program,", "A single program,")(folder)
    wait_for(address, "A single program,")


def test_programs_run(live, chromium):
    _, address = live
    wait_for(address, "livereload")
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(address)
    told = page.evaluate(node_tools.script("press_run"))
    page.close()
    assert told["hello_thread.py"][1] == "Hello from the worker thread\nHello from the main thread\n"
    assert complaints == []
