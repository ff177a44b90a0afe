"""The content security policy of a built page: its own origin only, and no inline script but those it was built with."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

TRUSTED_TYPES = Path(__file__).with_name("trusted_types.js")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(?P<text>.*?)</script>", re.DOTALL)
HEAD = re.compile(r"<head>\s*<meta charset=[^>]*>")


def with_policy(page: str, *, served_live: bool) -> str:
    """The page with its policy, in the first place after the character set.

    A script of the page's own says what HTML may become elements (Trusted Types, where the browser knows them).
    mermaid puts a style sheet into each drawing, so styles may be inline. Under `mkdocs serve` a script for live
    reload, whose text changes, is added to each page, so there inline scripts are let through.
    """
    trusted_types = f"\n<script>{TRUSTED_TYPES.read_text(encoding='utf-8')}</script>"
    page = HEAD.sub(lambda head: head[0] + trusted_types, page, count=1)
    scripts = "'unsafe-inline'" if served_live else " ".join(sorted({_hash(m["text"]) for m in INLINE_SCRIPT.finditer(page)}))
    policy = "; ".join([
        "default-src 'self'", "object-src 'none'", f"script-src 'self' {scripts}", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:",
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types default dompurify",
    ])
    tag = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return HEAD.sub(lambda head: head[0] + tag, page, count=1)


def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
