"""The timeline under a run: drawn live, told by pointer, keyboard and table."""

import re

from site_reader import Reader

TOLD, DRAWING = ".tl-told", ".tl-drawing"


def run_first(page: Reader, where):
    page.open(where).page.locator(".program .run").first.click()
    page.page.locator(".run-status:text-matches('^Finished')").wait_for()
    page.page.locator(".tl-drawing .tl").wait_for()
    page.page.locator(".tl-drawing").scroll_into_view_if_needed()


def test_it_grows_while_the_program_runs(reader):
    with reader() as page:
        page.open("basics/downloads/").page.locator(".program .run").first.click()
        page.page.locator(".tl-drawing .tl-asleep").wait_for()
        assert page.page.locator(".run-status").inner_text().startswith("Running")


def test_pointing_tells_what_and_lights_up_the_line(reader):
    with reader() as page:
        run_first(page, "basics/threading-module/")
        box = page.page.locator(".tl-drawing svg").bounding_box()
        told = []
        for share in range(2, 100, 4):
            page.page.mouse.move(box["x"] + box["width"] * share / 100, box["y"] + 50)
            told.append(page.page.locator(TOLD).inner_text())
        sleeping = next(text for text in told if "sleeps" in text)
        assert re.search(r"Thread-1 \(greet\) sleeps for 2(\.\d+)? s from .*, line \d+", sleeping), told
        page.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 50)
        assert page.page.locator(".line-mark").count() == 1


def test_a_line_of_the_program_lights_up_its_spans(reader):
    with reader() as page:
        run_first(page, "basics/threading-module/")
        line = int(
            re.search(
                r"line (\d+)",
                page.page.evaluate("""() => {
          const drawing = document.querySelector('.tl-drawing');
          for (let n = 0; n < 60; n++) {
            drawing.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
            if (document.querySelector('.tl-told').textContent.includes('falls asleep')) break;
          }
          return document.querySelector('.tl-told').textContent;
        }"""),
            )[1]
        )
        page.page.mouse.move(5, 5)
        code = page.page.locator(".program + .highlight code").first
        code.scroll_into_view_if_needed()
        lines = code.inner_text().count("\n")
        box = code.bounding_box()
        page.page.mouse.move(box["x"] + 100, box["y"] + box["height"] * (line - 0.4) / (lines + 1))
        page.page.locator(".tl-lit").wait_for()


def test_keyboard_goes_from_event_to_event_and_zooms(reader):
    with reader() as page:
        run_first(page, "basics/threading-module/")
        page.page.locator(DRAWING).focus()
        page.page.keyboard.press("ArrowRight")
        first = page.page.locator(TOLD).inner_text()
        page.page.keyboard.press("ArrowRight")
        second = page.page.locator(TOLD).inner_text()
        assert first and second and first != second
        assert page.page.locator(".tl-cursor").count() == 1
        whole = page.page.locator(".tl-running").get_attribute("d")
        page.page.keyboard.press("+")
        assert page.page.locator(".tl-running").get_attribute("d") != whole
        page.page.keyboard.press("0")
        assert page.page.locator(".tl-running").get_attribute("d") == whole
        page.page.get_by_role("button", name="Zoom in").click()
        zoomed = page.page.locator(".tl-running").get_attribute("d")
        page.page.get_by_role("button", name="Later").click()
        assert page.page.locator(".tl-running").get_attribute("d") not in (whole, zoomed)


def test_more_events_than_are_taken_are_told_of(reader):
    with reader() as page:
        run_first(page, "basics/locks/")
        note = page.page.locator(".tl-note")
        note.wait_for()
        assert re.match(r"The first 10,000 events are shown; [\d,]+ more came after them\.", note.inner_text())


def test_the_table_says_the_same_in_words(reader):
    with reader() as page:
        run_first(page, "")
        page.page.get_by_text("As a table").click()
        page.page.locator(".timeline table").wait_for()
        rows = page.page.locator(".timeline table tr").all_inner_texts()
        assert rows[0].split("\t") == ["Time", "Thread", "What it did", "Line"]
        assert any('prints "balance: ' in row for row in rows)


def test_accessible_in_both_schemes_and_on_a_phone(reader):
    for scheme in ("light", "dark"):
        with reader(scheme, "phone", reduced_motion="reduce") as page:
            page.load_axe()
            run_first(page, "")
            page.page.get_by_text("As a table").click()
            page.page.locator(".timeline table").wait_for()
            assert page.barriers() == []
            assert page.sideways() <= 0


def test_before_a_run_the_page_shows_the_recorded_timeline_without_javascript(reader):
    with reader(java_script_enabled=False) as page:
        page.open("basics/downloads/")
        image = page.page.locator("figure.timeline img").first
        image.scroll_into_view_if_needed()
        assert image.is_visible() and "Thread-1 (download_file) sleeps" in image.get_attribute("alt")


def test_the_recorded_timeline_follows_the_colour_scheme(reader):
    shots = {}
    for scheme in ("light", "dark"):
        with reader(scheme) as page:
            page.open("basics/downloads/")
            image = page.page.locator("figure.timeline img").first
            image.scroll_into_view_if_needed()
            page.page.wait_for_function("image => image.complete", arg=image.element_handle())
            shots[scheme] = image.screenshot()
            if scheme == "dark":
                page.page.locator("label[title='Use light colours']").click()
                page.page.wait_for_function("() => document.body.dataset.mdColorScheme === 'default'")
                shots["toggled"] = image.screenshot()
    assert shots["dark"] != shots["light"] == shots["toggled"]
