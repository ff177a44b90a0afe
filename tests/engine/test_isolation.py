"""What must not get out, and what must not harm the next run."""

import pytest


@pytest.mark.parametrize(
    "name",
    [
        "js",
        "pyodide_js",
        "pyodide",
        "pyodide.ffi",
        "pyodide.code",
        "pyodide.http",
        "_pyodide_core",
        "ctypes",
        "engine",
        "engine.threads.stacks",
    ],
)
def test_modules_that_lead_out_cannot_be_imported(runner, name):
    assert runner.run(f"""
        try: import {name}
        except ImportError as error: print("refused")
        """).lines() == ["refused"]


ESCAPES = """
import gc, sys, threading
def attempt(call):
    try: return f"got {call()}"
    except BaseException as error: return type(error).__name__
stacks = threading.Lock.acquire.__globals__["scheduler"].stacks  # no program can import it
javascript = stacks._javascript
function = javascript.switchTo.constructor
print(attempt(lambda: function("return self")()))
print(attempt(lambda: function.constructor("return fetch")()))
names = "fetch XMLHttpRequest WebSocket importScripts indexedDB caches postMessage Worker self".split()
proxies = [o for o in gc.get_objects() if "JsProxy" in str(type(type(o)))]
print([n for n in names for p in proxies + [javascript] if hasattr(p, n)])
"""


def test_javascript_objects_lead_nowhere(runner):
    assert runner.run(ESCAPES).lines() == ["JsException", "JsException", "[]"]


def test_nothing_is_left_in_the_workers_global_object(chromium, served):
    page = chromium.new_page(bypass_csp=True)  # the page itself may start no such worker
    page.goto(served)
    left = page.evaluate("""async () => {
        const start = document.querySelector('script[src$="runner/start.mjs"]').src;
        const source = `import {lockDown} from "${new URL("worker/lockdown.mjs", start)}";
            const post = postMessage.bind(self); lockDown();
            const names = [];
            for (let o = self; o; o = Object.getPrototypeOf(o)) names.push(...Object.getOwnPropertyNames(o));
            post(names);`;
        const url = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
        const worker = new Worker(url, {type: "module"});
        return (await new Promise((resolve) => { worker.onmessage = resolve; })).data;
    }""")
    ways_out = {
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "importScripts",
        "indexedDB",
        "caches",
        "postMessage",
        "Worker",
        "EventSource",
        "WebTransport",
        "BroadcastChannel",
        "WebSocketStream",
        "RTCPeerConnection",
        "SharedWorker",
    }
    assert "Promise" in left and not ways_out & set(left)


@pytest.mark.parametrize(
    "call",
    [
        "import multiprocessing as m; m.Process(target=print).start()",
        "import multiprocessing as m; m.Pool(2)",
        "import multiprocessing as m; m.Manager()",
        "from multiprocessing import shared_memory as s",
        "import os; os.fork()",
        "import os; os.system('ls')",
        "import subprocess; subprocess.run(['ls'])",
        "from concurrent import interpreters",
        "from concurrent.futures import ProcessPoolExecutor; ProcessPoolExecutor()",
        "import socket; socket.socket()",
        "import urllib.request as u; u.urlopen('http://example.org')",
    ],
)
def test_what_cannot_work_says_so(runner, call):
    result = runner.run(call)
    last = result.err.splitlines()[-1]
    assert result.status == "failed" and "web page" in last, last


@pytest.mark.parametrize(
    "source",
    [
        "x = []\nwhile True: x.append(bytearray(50_000_000))",
        "def deeper(): deeper()\ndeeper()",
        "def deeper(n): return max(map(deeper, [n]))\ndeeper(0)",
        "x = []\nfor _ in range(10**6): x = [x]\ndel x",
        "import threading\ndef f():\n    try: f()\n    finally: threading.Lock().acquire()\nf()",
        "import threading, time\ndef f():\n    while True:\n        try: time.sleep(9)\n"
        "        except BaseException: pass\nthreading.Thread(target=f, daemon=True).start()",
    ],
)
def test_a_wild_program_does_not_break_the_next(runner, source):
    runner.run(source)
    assert runner.run("print('alive')").lines() == ["alive"]


def test_a_flood_ends_the_run(runner):
    source = "import threading\ndef f():\n    while True: print('flood' * 99)\n"
    for call in "f()", "threading.Thread(target=f).start()":
        result = runner.run(source + call)
        assert result.status == "too much output" and 1e6 < len(result.out) <= 2e6
