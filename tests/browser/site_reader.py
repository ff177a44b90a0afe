"""A page of the site as a reader has it: a colour scheme, a width, its diagrams drawn."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from diagrams import diagrams

import node_tools

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


class Reader:
    """One open page, with what the browser said and asked for on the way."""

    def __init__(self, page, served):
        self.page, self.served = page, served
        self.complaints, self.requests = [], []
        page.on("console", lambda m: m.type in {"error", "warning"} and self.complaints.append(m.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("requestfinished", lambda request: self.requests.append(request))

    def open(self, where=""):
        self.where = where
        self.page.goto(self.served + where, wait_until="load")
        return self

    def draw_all(self):
        """Scroll to each diagram in turn, and wait until it is drawn. Fails with its file and line where it is not."""
        for number, diagram in enumerate(self.page.locator("div.mermaid").all()):
            diagram.evaluate("diagram => diagram.scrollIntoView({ block: 'center' })")
            ended = "diagram => 'drawn' in diagram.dataset || 'failed' in diagram.dataset"
            self.page.wait_for_function(ended, arg=diagram.element_handle())
            if failure := diagram.get_attribute("data-failed"):
                pytest.fail(f"{diagrams(self.where)[number].where}: not drawn: {failure}", pytrace=False)
        return self

    def resize(self, size):
        self.page.set_viewport_size(SIZES[size])

    def load_axe(self):
        """Have axe in each page opened from now on."""
        self.page.add_init_script(path=node_tools.modules() / "axe-core" / "axe.min.js")
        return self

    def barriers(self):
        """What axe finds to keep people out of the page as it is now."""
        found = self.page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
        return [(v["id"], [node["html"][:200] for node in v["nodes"]][:3]) for v in found]

    def elsewhere(self):
        """What was asked of other hosts."""
        own = urlsplit(self.served).netloc
        return [r.url for r in self.requests if urlsplit(r.url).netloc not in {own, ""}]

    def sizes(self, part=""):
        """The compressed size of each thing fetched whose address has part in it, in bytes."""
        return {r.url: len(gzip.compress(r.response().body())) for r in self.requests if part in r.url}
