"""How fast the runner is: python tests/benchmark_runner.py [--rounds 5]

Prints, for a built site on a local server in headless Chromium:
- the time from the press of Run to the first output, as a ratio to plain Pyodide (its stock npm files, in a module
  worker, no threads) printing the same line; cold with a new browser context each time, warm in the same one; in turn;
- how long a later run in the same worker takes;
- how many switches between two threads the engine makes in a second, and what starting and joining a thread takes;
- how long showing one step takes.
"""

import argparse
import contextlib
import functools
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "docs" / "_build"), str(ROOT / "tests")]

import browsers  # noqa: E402
import libraries  # noqa: E402
import site_fixtures  # noqa: E402
from engine.conftest import Runner  # noqa: E402

STOCK_PAGE = '<!doctype html><meta charset="utf-8"><title>plain Pyodide</title>'
STOCK_WORKER = """
import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide({ stdout: (text) => postMessage(text) });
pyodide.runPython("print('Hello')");
"""
FIRST_OUTPUT = {
    "plain": """() => new Promise((resolve) => {
      const began = performance.now();
      new Worker("stock.mjs", { type: "module" }).onmessage = () => resolve(performance.now() - began);
    })""",
    "runner": """() => new Promise((resolve) => {
      const began = performance.now();
      new MutationObserver(() => document.querySelector(".run-text") && resolve(performance.now() - began))
        .observe(document.body, { childList: true, subtree: true });
      document.querySelector(".program .run").click();
    })""",
}
SWITCHES = """
import threading, time
N = 20_000
def work():
    for _ in range(N): time.sleep(0)
threads = [threading.Thread(target=work) for _ in range(2)]
began = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print(2 * N / (time.perf_counter() - began))
"""
THREADS = """
import threading, time
began = time.perf_counter()
for _ in range(500):
    t = threading.Thread(target=int); t.start(); t.join()
print((time.perf_counter() - began) / 500 * 1000)
"""
STEPS = """
import threading
x = 0
def add():
    global x
    x += 1; x += 1; x += 1; x += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
"""


def first_output(browser, addresses, rounds):
    """Milliseconds to the first output, by contender and state."""
    times = {(name, state): [] for name in addresses for state in ("cold", "warm")}
    for _ in range(rounds):
        for name, address in addresses.items():
            context = browser.new_context()
            for state in ("cold", "warm"):
                page = context.new_page()
                page.goto(address, wait_until="networkidle")  # a reader presses Run when the page has settled
                times[name, state].append(page.evaluate(FIRST_OUTPUT[name]))
                page.close()
            context.close()
    return {key: statistics.median(values) for key, values in times.items()}


def asked(runner, source, **request):
    """The engine's answer to a request, and the seconds it took."""
    began = time.perf_counter()
    result = runner.run(source, file="program.py", **request)
    return result.message, time.perf_counter() - began


@contextlib.contextmanager
def served():
    """Build the site and serve it: its folder, its address, and a browser."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        built = site_fixtures.build(site)
        if built.returncode:
            sys.exit(built.stderr)
        handler = functools.partial(site_fixtures.QuietHandler, directory=site)
        server = site_fixtures.QuietServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = browsers.launch_chromium(playwright)
        yield site, f"http://127.0.0.1:{server.server_port}/", browser
        browser.close()
        server.shutdown()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with served() as (site, address, browser):
        stock = site / "stock"
        stock.mkdir()
        for path in libraries.PYODIDE.fetched().iterdir():
            (stock / path.name).write_bytes(path.read_bytes())
        (stock / "index.html").write_text(STOCK_PAGE)
        (stock / "stock.mjs").write_text(STOCK_WORKER)

        times = first_output(browser, {"plain": f"{address}stock/", "runner": address}, rounds)
        for state in ("cold", "warm"):
            plain, runner = times["plain", state], times["runner", state]
            print(f"first output, {state}: ratio {runner / plain:.2f} ({runner:.0f} ms, plain Pyodide {plain:.0f} ms)")
        runner = Runner(browser.new_page(), address)
        runner.run("print()")
        later = [runner.run("print()").message["seconds"] * 1000 for _ in range(rounds)]
        took = runner.page.evaluate(
            "async () => { const t = performance.now(); await run(['print()', []]); return performance.now() - t; }"
        )
        print(f"a later run: {took:.0f} ms, of which in Python {statistics.median(later):.0f} ms")
        switches = max(float(runner.run(SWITCHES).out) for _ in range(rounds))
        print(f"switches in a second: {switches:.0f} (best of {rounds})")
        threads = min(float(runner.run(THREADS).out) for _ in range(rounds))
        print(f"start and join of a thread: {threads:.3f} ms (best of {rounds})")
        steps = [asked(runner, STEPS, type="step", schedule=[2, 3] * n)[1] * 1000 for n in range(rounds)]
        print(f"showing a step: {statistics.median(steps):.0f} ms")


if __name__ == "__main__":
    main()
