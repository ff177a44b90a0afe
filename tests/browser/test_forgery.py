"""A program may send the page whatever it likes in the engine's name: no HTML of it is shown, no end believed."""

import json

import pytest

HTML = '"><img src=x onerror="document.title=1"><style>h1{color:red}</style><iframe srcdoc="<h1>"></iframe>'
TOLD = ".step-told"
PUT_IN = "document.querySelectorAll('.stepper :is(img, style, iframe), .run-panel :is(img, style, iframe)').length"

# In the place of worker.mjs: answers each request as a test says, by statements that see `data` and `post`.
WORKER = """
const post = (message) => self.postMessage(message);
self.onmessage = ({ data }) => {
  if (data.type === "file") return;
  %s
};
post({ type: "ready", milliseconds: 1 });
"""
RAN = (
    "post({ type: 'result', run: data.run, status: 'finished', exit_code: 0, threads: 1, switches: 0, seconds: 0, "
    "memory: 1, events_left_out: 0 });"
)

STANDING = {
    "status": "halted",
    "history": [{"thread": 1, "name": HTML, "text": HTML, "notes": [HTML], "line": 1}],
    "output": HTML,
    "threads": [
        {"thread": 1, "name": HTML, "state": "ready", "values": {HTML: HTML}, "text": HTML, "line": 1},
        {"thread": 2, "name": HTML, "state": "waits", "values": {}, "waits_for": HTML, "held_by": 1},
    ],
    "variables": {HTML: HTML},
    "cycle": [],
    "possible": [1],
    "right": True,
    "problem": None,
}
STATE = {**STANDING, "threads": [{**STANDING["threads"][0], "state": HTML}]}
HELLO = ".program:has(a[href$='/hello_thread.py'])"  # its steps are not recorded


@pytest.fixture
def with_worker(reader):
    """Opens the home page with a worker that answers as it is told."""

    def opened(page, answer):
        page.page.route("**/worker/worker.mjs", lambda route: route.fulfill(body=WORKER % answer))
        return page.open().page

    return opened


def run(page):
    page.locator(".program .run").first.click()
    page.locator(".run-status:text-matches('^(Finished|Crashed)')").wait_for()
    return page.locator(".run-status").inner_text()


def test_html_where_text_belongs_is_shown_as_text(reader, with_worker):
    answer = f"post({{ ...{json.dumps(STANDING)}, type: 'result', run: data.run }});"
    with reader() as page:
        opened = with_worker(page, answer)
        opened.locator(f"{HELLO} .step").click()
        opened.locator(".step-history").wait_for()
        assert opened.evaluate(PUT_IN) == 0
        assert HTML in opened.locator(".step-values").last.inner_text()
        assert HTML in opened.locator(".wg").get_attribute("aria-label")
        assert page.complaints == []


@pytest.mark.parametrize(
    "forged",
    [
        json.dumps({**STATE, "type": "result"}),
        json.dumps({**STANDING, "type": "result", "cycle": [HTML]}),
        json.dumps({"type": "navigate"}),
        "null",
    ],
)
def test_what_the_engine_never_sends_ends_the_worker(forged, reader, with_worker):
    with reader() as page:
        opened = with_worker(page, f"const forged = {forged}; post(forged && {{ ...forged, run: data.run }});")
        opened.locator(f"{HELLO} .step").click()
        opened.locator(f"{TOLD}:has-text('brought Python down')").wait_for()
        assert opened.evaluate(PUT_IN) == 0
        assert opened.locator("iframe[title=Python]").count() <= 1
        assert page.complaints == []


def test_an_end_without_the_runs_id_is_not_believed(reader, with_worker):
    with reader() as page:
        assert run(with_worker(page, RAN)).startswith("Finished")
    with reader() as page:
        assert run(with_worker(page, RAN.replace("data.run", "'1-2-3-4'"))).startswith("Crashed")


def test_many_requests_for_the_archive_are_one_fetch(reader, with_worker):
    answer = f"""
      self.asked ??= 0;
      self.bytes ??= 0;
      if (data.type === "run") for (let id = 1; id <= 300; id++) post({{ type: "ask", what: "archive", id }});
      if (data.type === "run") self.run = data.run;
      if (data.type === "archive") self.bytes += data.bytes ? 1 : 0;
      if (data.type === "archive" && ++self.asked === 300) {{
        data.run = self.run;
        post({{ type: "stdout", text: self.bytes + " times", thread: 1, name: "MainThread", time: 0 }});
        {RAN}
      }}"""
    with reader() as page:
        assert run(with_worker(page, answer)).startswith("Finished")
        assert [url for url in page.sizes("/engine-") if url.endswith("python_stdlib.zip")] != []
        assert sum(r.url.endswith("python_stdlib.zip") for r in page.requests) == 1
        assert page.page.locator(".run-text").inner_text() == "1 times"


FORGING = """import json
import threading
stacks = threading.Lock.acquire.__globals__["scheduler"].stacks
stacks.send(json.dumps({forged}))
print("real")
"""


PACK = """async (text) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}"""


def test_a_linked_program_that_forges_a_step_puts_nothing_into_the_page(reader, served):
    """By the engine's own means, as far as a program can reach them."""
    program = FORGING.format(forged=repr({**STATE, "type": "result"}))
    with reader() as page:
        packed = page.open().page.evaluate(PACK, program)
    with reader() as page:
        link = f"#step=hello_thread.py&order=2&program={packed}"
        page.open(link).page.get_by_role("button", name="Next step").click()
        page.page.locator(f"{TOLD}:text-matches('brought Python down|cannot be|made a step|has ended')").wait_for()
        page.page.wait_for_timeout(500)
        assert page.page.evaluate(PUT_IN) == 0
        assert page.page.url == served + link and page.page.title() != "1"
        assert page.complaints == []


@pytest.mark.parametrize(
    "html", ["<iframe srcdoc=x>", "<script src=x>", "<a><LINK rel=stylesheet>", "<meta http-equiv=refresh>"]
)
def test_html_that_the_theme_never_makes_becomes_no_element(html, reader):
    with reader() as page:
        thrown = page.open().page.evaluate(
            """(html) => {
          try { document.querySelector("h1").innerHTML = html; } catch (error) { return error.name; }
        }""",
            html,
        )
        assert thrown == "TypeError"
        assert page.page.locator("h1 *:not(.headerlink)").count() == 0
