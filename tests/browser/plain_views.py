"""What there is to be seen of a page without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass

from site_reader import Reader


@dataclass(frozen=True)
class PlainView:
    """Whether the title shows, diagrams whose source shows, folded parts that stay shut, words that do not show."""

    title: bool
    sources: list[str]
    shut: list[str]
    lost: list[str]
    complaints: list[str]


def look(tab: Reader, where: str) -> PlainView:
    page = tab.visit(where).page
    title = page.locator("article h1").is_visible()
    sources = [diagram.inner_text() for diagram in page.locator("div.mermaid").all() if diagram.is_visible()]
    shut = []
    for number, summary in enumerate(page.locator("summary").all()):
        summary.click()
        if page.locator("details").nth(number).get_attribute("open") is None:
            shut.append(summary.inner_text())
    lost = [words.text_content() for words in page.locator("figcaption").all() if not words.is_visible()]
    return PlainView(title, sources, shut, lost, tab.complaints)
