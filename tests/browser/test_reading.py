"""What a reader does with the site, and what it costs."""

import re

import pytest

from page_source import DOCS
from site_fixtures import ADDRESSES

KB = 1024
DIAGRAM = "div.mermaid svg"


def terms():
    """Each term of the key concepts, with the addresses of the pages that its entry links to."""
    text = (DOCS / "key-concepts.md").read_text(encoding="utf-8")
    entries = re.findall(r"\*\*([^*]+)\*\*\{#.*?(?=\n\||\n\n\*\*|\Z)", text, re.DOTALL)
    bodies = re.split(r"\*\*[^*]+\*\*\{#", text)[1:]
    return [(term, re.findall(r"\]\(([\w/-]+)\.md", body)) for term, body in zip(entries, bodies, strict=True)]


def test_the_palette_toggle_redraws_the_diagrams(reader):
    with reader() as page:
        page.open().draw_all()
        fill = f"getComputedStyle(document.querySelector('{DIAGRAM} .node rect')).fill"
        light = page.page.evaluate(fill)
        page.page.locator("label[title='Use dark colours']").click()
        page.page.wait_for_function(f"() => document.querySelector('{DIAGRAM} .node rect') && {fill} !== '{light}'")
        assert page.page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        assert page.complaints == []


@pytest.mark.parametrize("where", ADDRESSES)
def test_without_javascript_the_page_is_complete(where, reader):
    with reader(java_script_enabled=False) as page:
        page.open(where)
        assert page.page.locator("article h1").is_visible()
        for diagram in page.page.locator("div.mermaid").all():
            assert not diagram.is_visible(), "the source of a diagram is no text for a reader"
        for number, summary in enumerate(page.page.locator("summary").all()):  # a folded part opens without JavaScript
            summary.click()
            assert page.page.locator("details").nth(number).get_attribute("open") is not None
        for words in page.page.locator("figcaption").all():
            assert words.is_visible()
        assert page.complaints == []


def test_search_finds_each_term(reader):
    with reader() as page:
        page.open()
        for term, explained_on in terms():
            page.page.locator("input.md-search__input").fill("")
            page.page.locator("input.md-search__input").press_sequentially(term)
            found = ", ".join(
                f".md-search-result__item a[href*='{where}']" for where in ["key-concepts", *explained_on]
            )
            page.page.locator(found).first.wait_for()
        assert page.complaints == []


def test_copy_gives_the_whole_program(reader, served):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.open()
        page.page.locator(".program + .highlight").hover()
        page.page.locator(".program + .highlight .md-clipboard, .program + .highlight .md-code__button").first.click()
        copied = page.page.evaluate("navigator.clipboard.readText()")
        program = page.page.request.get(served + "examples/index/hello_thread.py").text()
        assert copied.strip() == program.strip()


@pytest.mark.parametrize("where", ADDRESSES)
def test_the_first_view_is_light(where, reader):
    with reader() as page:
        page.open(where)
        first = {url: size for url, size in page.sizes().items() if "search" not in url and "/vendor/" not in url}
        assert sum(first.values()) <= 90 * KB
        assert len(first) <= 10


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_diagram_is_light_and_fetched_only_when_near(where, reader):
    with reader("light", "phone") as page:
        page.open(where)
        distance = "(d => d ? d.getBoundingClientRect().top - innerHeight : 0)(document.querySelector('div.mermaid'))"
        if page.page.evaluate(distance) > 320:
            assert page.sizes("/vendor/") == {}
        page.draw_all()
        assert sum(page.sizes("/vendor/mermaid").values()) <= 250 * KB


def test_reduced_motion_is_respected(reader):
    moving = """[...document.querySelectorAll("*")].filter((e) => {
      const style = getComputedStyle(e);
      return style.animationName !== "none" || style.transitionProperty !== "none" && parseFloat(style.transitionDuration) > 0;
    }).length"""
    with reader() as page:
        assert page.open().page.evaluate(moving) > 0
    with reader(reduced_motion="reduce") as page:
        assert page.open().page.evaluate(moving) == 0


def test_forced_colours_keep_diagrams_and_frames(reader):
    with reader(forced_colors="active") as page:
        page.open().draw_all()
        adjust = f"getComputedStyle(document.querySelector('{DIAGRAM}')).forcedColorAdjust"
        border = "getComputedStyle(document.querySelector('article pre > code')).borderTopStyle"
        assert page.page.evaluate(adjust) == "none"
        assert page.page.evaluate(border) == "solid"


def test_print_leaves_only_the_page(reader):
    with reader() as page:
        page.open("basics/locks/").draw_all()
        page.page.emulate_media(media="print")
        for hidden in (".md-header", ".md-sidebar--primary", ".md-footer", ".headerlink"):
            assert not page.page.locator(hidden).first.is_visible(), hidden
        for shown in ("article h1", "article pre", DIAGRAM, ".ran-on"):
            assert page.page.locator(shown).first.is_visible(), shown
        wrapped = "getComputedStyle(document.querySelector('article pre > code')).whiteSpaceCollapse"
        assert page.page.evaluate(wrapped) == "preserve"


def test_keyboard_reaches_the_text_first(reader):
    with reader() as page:
        page.open()
        page.page.keyboard.press("Tab")
        assert "md-skip" in page.page.evaluate("document.activeElement.className").split()
