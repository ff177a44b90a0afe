"""What a reader does with the site."""

import re

from paths import DOCS

DIAGRAM = "div.mermaid svg"


def terms() -> list[tuple[str, list[str]]]:
    """Each term of the key concepts, with the addresses of the pages that its entry links to."""
    text = (DOCS / "key-concepts.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"\*\*([^*]+)\*\*\{#", text)  # what stands before, then a term, its entry, a term, its entry
    return [
        (term, re.findall(r"\]\(([\w/-]+)\.md", entry)) for term, entry in zip(parts[::2], parts[1::2], strict=True)
    ]


def test_the_palette_toggle_redraws_the_diagrams(reader):
    with reader() as page:
        page.open().draw_all()
        fill = f"getComputedStyle(document.querySelector('{DIAGRAM} .node rect')).fill"
        light = page.page.evaluate(fill)
        page.page.locator("label[title='Use dark colours']").click()
        page.page.wait_for_function(f"() => document.querySelector('{DIAGRAM} .node rect') && {fill} !== '{light}'")
        assert page.page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        assert page.complaints == []


def test_search_finds_each_term(reader):
    searched = terms()
    assert searched
    with reader() as page:
        field = page.open().page.locator("input.md-search__input")
        for term, explained_on in searched:
            field.fill("-")
            field.press("Backspace")
            page.page.wait_for_function("() => !document.querySelector('.md-search-result__item')")  # the last term's
            field.fill(term[:-1])
            field.press_sequentially(term[-1])  # the search listens to keys
            there = [f".md-search-result__item a[href*='{where}']" for where in ["key-concepts", *explained_on]]
            page.page.locator(", ".join(there)).first.wait_for()
        assert page.complaints == []


def test_copy_gives_the_whole_program(reader, served):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.open()
        program = page.page.locator(".program:has(a[href$='/hello_thread.py']) + .highlight")
        program.hover()
        program.locator(".md-clipboard, .md-code__button").first.click()
        copied = page.page.evaluate("navigator.clipboard.readText()")
        program = page.page.request.get(served + "examples/index/hello_thread.py").text()
        assert copied.strip() == program.strip()


def test_reduced_motion_is_respected(reader):
    moving = """[...document.querySelectorAll("*")].filter((e) => {
      const style = getComputedStyle(e);
      const isTransition = style.transitionProperty !== "none" && parseFloat(style.transitionDuration) > 0;
      return style.animationName !== "none" || isTransition;
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
