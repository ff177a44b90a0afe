"""The built site, a server for it, and a browser to open it in."""

from __future__ import annotations

import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
from alone import alone
from paths import DOCS, ROOT
from seed import seed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SITE_URL = "https://guide.example/threads/"
REPO_URL = "https://github.com/guide/threads"


def build(folder: Path, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the site at root into folder, as strictly as it is published."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


def located(warnings: str) -> str:
    """MkDocs' warnings, each about a link with the line it stands on."""
    return "\n".join(located_line(line) for line in warnings.splitlines() if not line.startswith("INFO"))


def located_line(line: str) -> str:
    if match := re.search(r"WARNING.*Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)'(?P<why>.*)", line):
        lines = (DOCS / match["page"]).read_text(encoding="utf-8").splitlines()
        number = next((n for n, text in enumerate(lines, 1) if match["link"] in text), 1)
        return f"docs/{match['page']}:{number}: the link {match['link']!r}{match['why']}"
    if match := re.search(r"^  - (?P<page>\S+\.md)$", line):
        return f"docs/{match['page']}:1: this page is not in the nav of mkdocs.yml"
    return line


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, which is built once for all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if hasattr(request.config, "workerinput") else own
    folder, unfinished = shared / "site", shared / "unfinished"
    with alone(shared / "site.lock"):
        if not folder.exists():
            built = build(unfinished)
            if built.returncode or "WARNING" in built.stderr:
                pytest.fail(f"mkdocs build --strict:\n{located(built.stderr)}", pytrace=False)
            unfinished.rename(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of its own, to plant faults in or to change."""
    return seed(tmp_path / "project")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a page that was left mid-way
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the body runs; gives its address."""
    handler = functools.partial(QuietHandler, directory=folder)
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built site on a local server."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (it takes long, and most tests open no browser)

    with sync_playwright() as playwright:
        browser = browsers.launch_chromium(playwright)
        yield browser
        browser.close()
