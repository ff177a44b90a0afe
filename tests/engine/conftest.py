"""Runs programs on the engine in a page of the built site, through the page's own host."""

from __future__ import annotations

import textwrap

import pytest

HARNESS = """
async () => {
  const start = document.querySelector('script[src$="runner/start.mjs"]').src;
  const { Host } = await import(new URL("host.mjs", start));
  window.host = new Host();
  window.run = async ([source, answers, options, stopAfter]) => {
    const messages = [];
    await host.ready(); // a Stop before the run has begun would stop nothing
    const running = host.run({ type: "run", source, ...options }, (message) => {
      messages.push(message);
      if (message.type === "ask" && answers) {
        host.post({ type: "input", id: message.id, text: answers.shift() ?? null });
      }
    });
    let began, timer; // how late a timer fires tells how busy the machine is
    if (stopAfter) {
      setTimeout(() => {
        began = performance.now();
        timer = new Promise((fired) => { setTimeout(() => fired(performance.now() - began - 150), 150); });
        host.stop();
      }, stopAfter);
    }
    const result = await running;
    const took = performance.now() - began;
    return { ...result, messages, took: stopAfter ? took - await timer : null };
  };
}
"""


class Result:
    """What one run did: its result message, its output and the other messages."""

    def __init__(self, message):
        self.message = message
        self.status = message.get("status", message["type"])
        self.messages = message.pop("messages", [])
        self.took = message.pop("took", None)  # milliseconds from Stop to the result, on a machine that is not busy
        self.out, self.err = self._text("stdout"), self._text("stderr")
        self.events = [m["event"] for m in self.messages if m["type"] == "event"]

    def _text(self, stream):
        return "".join(m["text"] for m in self.messages if m["type"] == stream)

    def lines(self):
        """The lines of stdout; the program must have ended well."""
        assert (self.status, self.err) == ("finished", ""), self
        return self.out.splitlines()

    def __repr__(self):
        return f"<{self.message}\n{self.out}\n{self.err}>"


class Runner:
    """A page whose host runs programs; it starts another worker after one that failed."""

    def __init__(self, page, served):
        self.page = page
        page.goto(served)
        page.evaluate(HARNESS)

    def run(self, source, answers=(), stop_after=None, **options) -> Result:
        """Run a program to its end, or press Stop after so many milliseconds.

        answers: its lines of input; None: nobody answers.
        """
        lines = None if answers is None else list(answers)
        return Result(self.page.evaluate("run", [textwrap.dedent(source), lines, options, stop_after]))


@pytest.fixture(scope="session")
def runner(chromium, served):
    """One Runner for all tests: each run must leave the next one unharmed."""
    page = chromium.new_page()
    yield Runner(page, served)
    page.close()
