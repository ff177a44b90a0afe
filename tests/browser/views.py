"""What there is to be seen of a page in one colour scheme, at both widths."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from site_reader import Reader

import node_tools

# How far below the screen the first diagram stands.
BELOW = """() => {
    const first = document.querySelector("div.mermaid");
    return first ? first.getBoundingClientRect().top - innerHeight : 0;
}"""
UNFOLD = "() => document.querySelectorAll('details').forEach((details) => { details.open = true; })"
# The rules of axe whose findings depend on the colour scheme or on the width.
OF_LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable")


@dataclass(frozen=True)
class Layout:
    """A page at one width, with its folded parts open."""

    barriers: list  # what axe finds
    texts: list[dict]  # of the drawings: see contrasts.js
    sideways: int  # how far it scrolls


@dataclass(frozen=True)
class View:
    """A page in one colour scheme."""

    first: dict[str, int]  # the compressed size of what had come when it had loaded, but for the search, by address
    below: float  # how far below the screen its first diagram stood then
    drawings: list[dict[str, str]]  # see draw.js
    library: dict[str, int]  # of what came to draw them, likewise
    layouts: dict[str, Layout]  # by width
    complaints: list[str]
    elsewhere: list[str]


def look(tab: Reader, where: str, sizes: Sequence[str], all_rules_at: Container[str]) -> View:
    """Visit a page at some widths; axe looks by all its rules at these, elsewhere by those of looks."""
    tab.resize(sizes[0])
    tab.visit(where)
    first, below = tab.sizes(without="search"), tab.page.evaluate(BELOW)
    drawings = tab.draw_all()
    library = tab.sizes("/vendor/mermaid")
    tab.page.evaluate(UNFOLD)
    layouts = {size: layout(tab, size, () if size in all_rules_at else OF_LOOKS) for size in sizes}
    return View(first, below, drawings, library, layouts, tab.complaints, tab.elsewhere())


def layout(tab: Reader, size: str, rules: tuple[str, ...]) -> Layout:
    tab.resize(size)
    texts = tab.page.evaluate(node_tools.script("contrasts"))
    return Layout(tab.barriers(*rules), texts, tab.sideways())
