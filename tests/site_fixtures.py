"""The built site, a server for it, and browsers to open it in."""

from __future__ import annotations

import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import browsers
from page_source import DOCS, ROOT, pages

SITE_URL = "https://guide.example/threads/"
REPO_URL = "https://github.com/guide/threads"


def build(folder: Path, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess:
    """Build the site at root into folder, as strictly as it is published."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


def address(page: Path) -> str:
    """A page's address below the site's."""
    path = page.relative_to(DOCS).with_suffix("").as_posix()
    path = path.removesuffix("index")
    return path if path.endswith("/") or not path else f"{path}/"


ADDRESSES = [address(page) for page in pages()]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def located(warnings: str) -> str:
    """MkDocs' warnings, each about a link with the line it stands on."""
    told = []
    for line in warnings.splitlines():
        if match := re.search(
            r"WARNING.*Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)'(?P<why>.*)", line
        ):
            lines = (DOCS / match["page"]).read_text(encoding="utf-8").splitlines()
            number = next((n for n, text in enumerate(lines, 1) if match["link"] in text), 1)
            line = f"docs/{match['page']}:{number}: the link {match['link']!r}{match['why']}"
        elif match := re.search(r"^  - (?P<page>\S+\.md)$", line):
            line = f"docs/{match['page']}:1: this page is not in the nav of mkdocs.yml"
        told.append(line)
    return "\n".join(line for line in told if not line.startswith("INFO"))


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    built = build(folder)
    if built.returncode or "WARNING" in built.stderr:
        pytest.fail(f"mkdocs build --strict:\n{located(built.stderr)}", pytrace=False)
    return folder


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):  # a page that was left mid-way
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def served(site) -> str:
    """The address of the built site on a local server."""
    handler = functools.partial(QuietHandler, directory=site)
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    """A running Chromium."""
    with sync_playwright() as playwright:
        browser = browsers.launch_chromium(playwright)
        yield browser
        browser.close()
