"""The runner in the page: what a reader presses, and what is told."""

import gzip

import pytest
from site_reader import Reader

from paths import EXAMPLES, ROOT

ENDED = ".run-status:text-matches('^(Finished|Ended|Stopped|Deadlock|Crashed|Exit|It could|This browser)')"
PRINTED = "[...document.querySelectorAll('.run-text')].map((e) => e.textContent).join('')"
RUN = ".program .run"


def start_edited(page, source):
    """Put a program into the editor of the page's first, and press Run."""
    if not page.page.locator(".run-editor").count():
        page.page.locator(".program .edit").first.click()
    page.page.locator(".run-editor textarea").fill(source)
    page.page.evaluate(
        "document.querySelectorAll('.run-status').forEach((s) => { s.textContent = ''; })"
    )  # of the last run
    page.page.locator(RUN).first.click()


def run_edited(page, source, limit=30_000):
    """Run a program in the editor of the page's first; returns how it stands at the end."""
    start_edited(page, source)
    told = page.page.locator(ENDED).inner_text(timeout=limit)
    print(told, page.page.locator(".run-output").text_content()[-2000:], sep="\n")  # shown where the test fails
    return told


@pytest.fixture(scope="module")
def open_page(chromium, served):
    """One page whose worker is used by many tests, as by a reader."""
    context = chromium.new_context()
    yield Reader(context.new_page(), served).open()
    context.close()


def test_each_line_names_its_thread_and_time(open_page):
    told = run_edited(
        open_page,
        "import threading\nt = threading.Thread(target=print, args=('hello',), name='T9')\n"
        "t.start()\nt.join()\nprint('bye')\n",
    )
    assert told.startswith("Finished in") and told.endswith("with 2 threads.")
    lines = open_page.page.locator(".run-line").all_text_contents()  # also of lines off the screen
    assert [line.split(" s ")[1].split() for line in lines] == [["T9", "hello"], ["MainThread", "bye"]]


def test_a_traceback_points_into_the_program(open_page):
    told = run_edited(open_page, "x = 0\nprint(1 / x)\n")
    assert told.startswith("Ended by an exception")
    text = "".join(open_page.page.locator(".run-error").all_text_contents())
    assert "line 2, in <module>" in text and "print(1 / x)" in text and "ZeroDivisionError" in text
    assert "engine" not in text


def test_a_deadlock_is_told(open_page):
    source = (EXAMPLES / "basics/locks/lost_update_mended.py").read_text(encoding="utf-8")
    assert run_edited(open_page, source.replace("with lock:", "with lock, lock:")).startswith("Deadlock")
    told = open_page.page.locator(".run-deadlock").inner_text()
    assert "Thread-1 (increment) waits for lock lock, held by Thread-1 (increment), in line 10" in told
    assert "with lock, lock:" in told


@pytest.mark.parametrize("source", ["while True: pass", "sum(range(10**12))", "import time\ntime.sleep(1000)"])
def test_stop(source, open_page):
    start_edited(open_page, source)
    open_page.page.locator(".run-status:text('Running')").wait_for()
    open_page.page.wait_for_timeout(300)
    took = open_page.page.evaluate("""async () => {
      const began = performance.now();
      [...document.querySelectorAll(".program button")].find((b) => b.textContent === "Stop").click();
      // How late a timer fires tells how busy the machine is.
      const timer = new Promise((fired) => setTimeout(() => fired(performance.now() - began - 150), 150));
      const isStopped = () => document.querySelector(".run-status").textContent.startsWith("Stopped");
      while (!isStopped()) await new Promise(requestAnimationFrame);
      const took = performance.now() - began;
      return took - await timer;
    }""")
    assert took < 200
    assert run_edited(open_page, "print('alive')").startswith("Finished")


@pytest.mark.parametrize(
    "source, told",
    [
        ("while True: print('flood' * 20)", "Ended: it printed more"),
        ("def deeper(n): return max(map(deeper, [n]))\ndeeper(0)", ("Crashed", "Ended by an exception")),
        ("x = []\nwhile True: x.append(bytearray(50_000_000))", ("Crashed", "Ended by an exception")),
    ],
)
def test_a_wild_program_leaves_the_page_alive(source, told, open_page):
    assert run_edited(open_page, source, limit=60_000).startswith(told)
    assert open_page.page.evaluate("document.querySelectorAll('.run-line').length") < 60_000
    assert run_edited(open_page, "print('alive')").startswith("Finished")


def test_input_asks_in_the_page(open_page):
    start_edited(open_page, "name = input('name? ')\nprint('hello', name)\n")
    open_page.page.get_by_role("textbox", name="Input for MainThread").fill("Ada")
    open_page.page.keyboard.press("Enter")
    assert open_page.page.locator(ENDED).inner_text().startswith("Finished")
    assert "hello Ada" in open_page.page.evaluate(PRINTED)


def test_edit_run_and_reset_by_keyboard(reader):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.open()
        page.page.locator(".program .edit").first.focus()
        page.page.keyboard.press("Enter")
        page.page.locator(".run-editor textarea").wait_for()
        page.page.keyboard.press("ControlOrMeta+a")
        page.page.keyboard.type("if True:\nprint('typed')")  # the editor indents the second line itself
        page.page.keyboard.press("ControlOrMeta+Enter")
        assert page.page.locator(ENDED).inner_text().startswith("Finished")
        assert page.page.evaluate(PRINTED) == "typed\n"
        page.page.get_by_role("button", name="Copy", exact=True).click()
        assert page.page.evaluate("navigator.clipboard.readText()") == "if True:\n    print('typed')"
        with page.page.expect_download() as download:
            page.page.locator(".program a").first.click()
        assert download.value.path().read_text() == "if True:\n    print('typed')"
        page.page.locator(".run-editor textarea").focus()
        page.page.keyboard.press("Escape")
        assert page.page.evaluate("document.activeElement.textContent") == "Run"
        page.page.get_by_role("button", name="Reset").click()
        assert page.page.locator(".run-editor").count() == 0
        assert page.page.locator(".program + .highlight").first.is_visible()
        page.page.locator(RUN).first.click()
        page.page.wait_for_function(f"() => {PRINTED}.includes('balance: ')")
        assert page.complaints == []


def test_scheduler_without_the_gil_loses_updates_and_the_lock_keeps_them(reader):
    unlocked = (
        "import threading\ncounter = 0\ndef add():\n    global counter\n    for _ in range(2000): counter += 1\n"
        "ts = [threading.Thread(target=add) for _ in range(2)]\nfor t in ts: t.start()\nfor t in ts: t.join()\n"
        "print(counter)\n"
    )
    locked = unlocked.replace("counter = 0", "counter = 0\nlock = threading.Lock()", 1)
    locked = locked.replace(
        "for _ in range(2000): counter += 1", "for _ in range(2000):\n        with lock: counter += 1"
    )
    with reader() as page:
        page.open()

        def count(source):
            assert run_edited(page, source).startswith("Finished")
            return int(page.page.evaluate(PRINTED))

        assert count(unlocked) == 4000
        page.page.get_by_role("combobox", name="Scheduler").select_option("free")
        page.page.get_by_role("spinbutton", name="Seed").fill("7")
        lossy = count(unlocked)
        assert lossy < 4000 and count(unlocked) == lossy  # the same seed, the same run
        assert count(locked) == 4000


@pytest.mark.parametrize(
    "script, options",
    [("delete WebAssembly.Suspending;", {}), ("", {"user_agent": "Mozilla/5.0 (iPhone; like Mac OS X)"})],
)
def test_a_browser_without_stack_switching_shows_the_recorded_output(script, options, reader):
    with reader(**options) as page:
        page.page.add_init_script(script)
        page.open()
        page.page.locator(RUN).first.click()
        assert "This browser cannot run it" in page.page.locator(ENDED).inner_text()
        assert page.page.locator(".output + .highlight").first.is_visible()
        assert page.sizes("/engine-") == {}
        assert page.complaints == []


def test_a_failed_download_can_be_tried_again(reader):
    with reader() as page:
        page.page.route("**/pyodide.asm.wasm", lambda route: route.fulfill(status=503))
        page.open()
        page.page.locator(RUN).first.click()
        assert "the server answered 503" in page.page.locator(ENDED).inner_text()
        page.page.unroute("**/pyodide.asm.wasm")
        page.page.get_by_role("button", name="Retry").click()
        page.page.locator(".run-status:text('Finished')").wait_for()


def test_a_failed_download_is_told_with_its_reason_while_the_worker_is_still_to_come(reader):
    """What fails first is told: neither a second download nor its end comes between."""
    with reader() as page:
        worker, manifests = [], []

        def answer_once(route):
            manifests.append(route)
            if len(manifests) == 1:
                route.fallback()

        def hold(route):
            worker.append(route)

        page.page.route("**/worker.mjs", hold)
        page.page.route("**/manifest.json", answer_once)
        page.page.route("**/pyodide.asm.wasm", lambda route: route.fulfill(status=503))
        page.open()
        with page.page.expect_response("**/pyodide.asm.wasm"):
            page.page.locator(RUN).first.hover()  # the engine is fetched from here on
        page.page.evaluate("() => new Promise((done) => setTimeout(done))")  # the page has seen it
        page.page.locator(RUN).first.click()
        page.page.locator(".run-status:text('Loading')").wait_for()  # the press has come to what has failed
        worker.pop().fallback()
        assert "the server answered 503" in page.page.locator(ENDED).inner_text()
        assert len(manifests) == 1


@pytest.mark.parametrize(
    "file, body",
    [
        ("memory.bin", b"damaged"),
        ("memory.bin", gzip.compress(b"damaged")),
        ("pyodide.asm.wasm", b"damaged"),
        ("pyodide.asm.mjs", b"damaged"),
        ("pyodide.asm.wasm", b"\0asm\1\0\0\0"),
    ],
    ids=["memory", "memory within", "wasm", "script", "wasm within"],
)
def test_a_damaged_download_is_told_and_can_be_tried_again(file, body, reader):
    with reader() as page:
        page.page.route(f"**/{file}", lambda route: route.fulfill(body=body))
        page.open()
        page.page.locator(RUN).first.click()
        assert page.page.locator(ENDED).inner_text().startswith("It could not be loaded: ")
        page.page.unroute(f"**/{file}")
        page.page.get_by_role("button", name="Retry").click()
        page.page.locator(".run-status:text('Finished')").wait_for()


def test_a_download_that_stands_still_counts_as_failed(reader):
    with reader() as page:
        page.page.clock.install()
        page.page.route("**/pyodide.asm.wasm", lambda route: None)  # never answered
        page.open()
        page.page.locator(RUN).first.click()
        page.page.locator(".run-status progress").wait_for()
        page.page.clock.fast_forward(21_000)
        assert "nothing has come for 20 s" in page.page.locator(ENDED).inner_text()
        assert page.page.get_by_role("button", name="Retry").is_visible()


def test_nothing_is_fetched_before_the_reader_means_to_run(reader):
    with reader() as page:
        page.open("basics/locks/")
        page.page.wait_for_timeout(500)
        early = {**page.sizes("/engine-"), **page.sizes("/prism-"), **page.sizes("/runner/")}
        assert [url.rpartition("/")[2] for url in early] == ["start.mjs"]
        page.page.locator(RUN).first.hover()
        page.page.locator(RUN).first.click()
        page.page.locator(".run-status:text('Finished')").wait_for()
        assert sum({**page.sizes("/engine-"), **page.sizes("/runner/")}.values()) <= 6.6e6


def test_nothing_moves_when_the_buttons_appear(reader):
    shift = """() => new Promise((resolve) => {
      let sum = 0;
      const ours = (entry) => entry.sources.some(({ node }) => node?.parentElement?.closest("article"));
      new PerformanceObserver((list) => list.getEntries().filter(ours).forEach((e) => { sum += e.value; }))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 500);
    })"""
    with reader() as page:
        assert page.open("basics/locks/").page.evaluate(shift) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_while_open_running_and_finished(scheme, reader):
    with reader(scheme) as page:
        page.load_axe().open("basics/threading-module/")
        page.page.locator(".program .edit").first.click()
        page.page.locator(".run-editor textarea").wait_for()
        assert page.barriers() == []
        page.page.locator(RUN).first.click()
        page.page.locator(".run-line").first.wait_for()
        assert page.barriers() == []
        page.page.locator(ENDED).wait_for()
        assert page.barriers() == []


def test_leaving_the_page_ends_the_run(reader):
    with reader() as page:
        page.open()
        run = "print('started')\nwhile True: pass"
        start_edited(page, run)
        page.page.locator(".run-line").wait_for()
        page.open("exercises/")
        assert page.page.locator("iframe").count() == 0
        assert [w for w in page.page.workers if w.url.startswith("data:")] == []


def test_pyodides_licence_and_source_are_there(served, open_page):
    folder = open_page.page.locator('meta[name="engine"]').get_attribute("content")
    assert "Mozilla Public License Version 2.0" in open_page.page.request.get(served + folder + "LICENSE.txt").text()
    notice = open_page.page.request.get(served + folder + "NOTICE.txt").text()
    assert "https://github.com/pyodide/pyodide/tree/314.0.7" in notice
    assert (ROOT / "docs/_build/libraries.json").read_text(encoding="utf-8").count("314.0.7") == 1


def test_editor_and_output_carry_a_megabyte(reader):
    text = "print('begin')\n" + "".join(f"x{i} = 'line {i} of a long program, pasted whole'\n" for i in range(20_000))
    program = text + "for i in range(12_000): print(i, 'z' * 79)\n"
    assert len(program) > 1e6
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.open().page.locator(".program .edit").first.click()
        page.page.locator(".run-editor textarea").focus()
        page.page.evaluate("text => navigator.clipboard.writeText(text)", program)
        page.page.keyboard.press("ControlOrMeta+a")
        page.page.keyboard.press("ControlOrMeta+v")
        page.page.keyboard.press("ControlOrMeta+Enter")
        assert page.page.locator(ENDED).inner_text().startswith("Finished")
        shown = page.page.evaluate(PRINTED)
        assert len(shown) > 0.98e6 and shown.endswith(f"11999 {'z' * 79}\n")
        assert "earlier lines are left out" in page.page.locator(".run-output p").inner_text()
        assert page.complaints == []
