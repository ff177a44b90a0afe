"""A page of the site as a reader has it: a colour scheme, a width, its diagrams drawn."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import node_tools

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
# Resolves when nothing moves or fades any more, but what does so for ever.
STILL = """async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const moving = () => document.getAnimations().filter(
        ({ effect, playState }) => playState === "running" && effect.getComputedTiming().endTime !== Infinity);
    do {
        await Promise.allSettled(moving().map(({ finished }) => finished));
        await frame();
        await frame();
    } while (moving().length);
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Reader:
    """One tab, with what the browser said and asked for in it since the last visit, or else from its beginning."""

    def __init__(self, page: Page, served: str) -> None:
        self.page, self.served = page, served
        self._forget()
        page.on("console", lambda m: m.type in {"error", "warning"} and self.complaints.append(m.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda r: r in self._asked_for or self._asked_for.add(r))
        page.on("requestfailed", lambda r: r in self._asked_for and self.complaints.append(f"failed: {r.url}"))
        page.on("requestfinished", lambda r: r in self._asked_for and self.requests.append(r))

    def _forget(self) -> None:
        self.complaints: list[str] = []
        self.requests: list[Request] = []  # those that have been answered
        self._asked_for: set[Request] = set()

    def open(self, where: str = "") -> Reader:
        self.page.goto(self.served + where, wait_until="load")
        return self

    def visit(self, where: str) -> Reader:
        """Open a page as if in a tab of its own."""
        self.page.goto("about:blank")  # what the page before does as it is left is not this one's
        self._forget()
        return self.open(where)

    def draw_all(self) -> list[dict[str, str]]:
        """Bring each diagram into view; returns the text of each drawing, and why it is none where it failed."""
        return self.page.evaluate(node_tools.script("draw"))

    def resize(self, size: str) -> None:
        self.page.set_viewport_size(SIZES[size])
        self.page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")

    def load_axe(self) -> Reader:
        """Have axe in each page opened from now on."""
        self.page.add_init_script(path=node_tools.modules() / "axe-core" / "axe.min.js")
        return self

    def barriers(self, *rules: str) -> list:
        """What axe finds to keep people out of the page once it is still, by all its rules or by these."""
        self.page.evaluate(STILL)
        options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
        found = self.page.evaluate("options => axe.run(options)", options)["violations"]
        return [(v["id"], [node["html"][:200] for node in v["nodes"]][:3]) for v in found]

    def sideways(self) -> int:
        """How far the page scrolls sideways."""
        return self.page.evaluate(SIDEWAYS)

    def elsewhere(self) -> list[str]:
        """What was asked of other hosts."""
        own = urlsplit(self.served).netloc
        return [r.url for r in self.requests if urlsplit(r.url).netloc not in {own, ""}]

    def sizes(self, part: str = "", without: str | None = None) -> dict[str, int]:
        """The compressed size of each thing fetched whose address has one part in it and not another, in bytes."""
        wanted = [r for r in self.requests if part in r.url and not (without and without in r.url)]
        return {r.url: len(gzip.compress(r.response().body())) for r in wanted}
