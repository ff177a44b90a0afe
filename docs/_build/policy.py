"""The content security policy of a page: its own origin only, and no inline script but those it was built with."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

IN_HEAD = [Path(__file__).with_name(name) for name in ("trusted_types.js", "search_later.js")]
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(?P<text>.*?)</script>", re.DOTALL)
HEAD = re.compile(r"<head>\s*<meta charset=[^>]*>")


def with_policy(page: str, *, served_live: bool) -> str:
    """The page with its policy, in the first place after the character set.

    Two scripts of the page's own stand there as well: what HTML may become elements (Trusted Types, where the browser
    knows them), and that the index of the search is fetched when it is wanted.
    mermaid puts a style sheet into each drawing, so styles may be inline. Under `mkdocs serve` a script for live
    reload, whose text changes, is added to each page, so there inline scripts are let through.
    """
    for script in IN_HEAD:
        page = _in_head(page, f"<script>{_without_comments(script.read_text(encoding='utf-8'))}</script>")
    scripts = "'unsafe-inline'" if served_live else _hashes(page)
    policy = "; ".join(
        [
            "default-src 'self'",
            "object-src 'none'",
            f"script-src 'self' {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default dompurify",
        ]
    )
    return _in_head(page, f'<meta http-equiv="Content-Security-Policy" content="{policy}">')


def with_hashes(page: str) -> str:
    """A page that brings its own policy, with its inline scripts let through by it."""
    return page.replace("script-src", f"script-src {_hashes(page)}", 1)


def _without_comments(script: str) -> str:
    """A script without the lines that are comments, and without indents: it stands in every page."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _in_head(page: str, element: str) -> str:
    return HEAD.sub(lambda head: f"{head[0]}\n{element}", page, count=1)


def _hashes(page: str) -> str:
    digests = (hashlib.sha256(script["text"].encode()).digest() for script in INLINE_SCRIPT.finditer(page))
    return " ".join(sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}))
