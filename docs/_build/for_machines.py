"""The pages for programs that read: each as Markdown with its programs and outputs in place, and llms.txt, their list.

A page's Markdown is served where its source lies, basics/pools.md, so its links to other pages lead to theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import markdown
from mkdocs.structure.pages import Page

INCLUDE = re.compile(r"^--8<-- .*$", re.MULTILINE)


def expanded(text: str, snippets: Mapping[str, Any]) -> str:
    """A page's Markdown with what it includes; snippets: the settings of pymdownx.snippets that the site has."""
    configs = {"pymdownx.snippets": dict(snippets)}
    snippet = markdown.Markdown(extensions=list(configs), extension_configs=configs).preprocessors["snippet"]
    included = INCLUDE.sub(lambda line: "\n".join(snippet.run([line[0]])).rstrip("\n"), text)
    return included.replace(";--8<--", "--8<--")  # in pages on how to write pages


def page_list(name: str, description: str, pages: Iterable[Page], site_url: str) -> str:
    """The text of llms.txt: https://llmstxt.org."""
    lines = [f"# {name}", "", f"> {description}", "", "## Pages", ""]
    for page in pages:
        lines.append(f"- [{page.title}]({site_url}{page.file.src_uri}): {page.meta['description']}")
    return "\n".join(lines) + "\n"
