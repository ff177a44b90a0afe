"""The workbench: the ways in and out of a program of the reader's own."""

import json

import pytest

from paths import EXAMPLES

EDITOR, BEGIN, NAME = ".run-editor textarea", ".bench-bar select >> nth=0", ".bench-bar input[type=text]"
TOLD = ".bench-told"
MINE = "import threading\nt = threading.Thread(target=print, args=['mine'], name='Tom')\nt.start()\nt.join()\n"


@pytest.fixture
def bench(reader):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.open("workbench/")
        page.page.locator(EDITOR).wait_for()
        yield page
        assert page.complaints == []


def text(bench):
    return bench.page.locator(EDITOR).input_value()


def tell(bench, words):
    bench.page.locator(f"{TOLD}:has-text('{words}')").wait_for()


def test_it_opens_with_a_program_and_leaves_the_keyboard_where_it_was(bench):
    assert text(bench) == (EXAMPLES / "workbench/program.py").read_text(encoding="utf-8")
    assert bench.page.evaluate("document.activeElement === document.body")
    assert bench.page.locator(".output").is_hidden()


def test_a_program_of_the_guide_is_a_beginning(bench):
    option = bench.page.locator("optgroup[label='Locks'] option").first
    option.wait_for(state="attached")
    bench.page.locator(BEGIN).select_option(option.get_attribute("value"))
    tell(bench, f"This is {option.text_content()}")
    name = option.text_content().split(":")[0]
    assert text(bench) == (EXAMPLES / "basics/locks" / name).read_text(encoding="utf-8")


def test_a_program_is_kept_taken_again_and_forgotten(bench):
    bench.page.locator(EDITOR).fill(MINE)
    bench.page.locator(NAME).fill("Tom 1")
    bench.page.get_by_role("button", name="Keep").click()
    tell(bench, "“Tom 1” is kept")
    bench.page.locator(EDITOR).fill("print('another')\n")
    bench.page.on("dialog", lambda dialog: dialog.accept())
    bench.page.get_by_label("Your programs").select_option("")
    bench.page.get_by_label("Your programs").select_option("Tom 1")
    tell(bench, "“Tom 1” is open")
    assert text(bench) == MINE
    bench.page.get_by_role("button", name="Forget").click()
    tell(bench, "“Tom 1” is forgotten")
    assert bench.page.get_by_label("Your programs").inner_text().strip() == "None is kept"


def test_what_is_not_kept_is_not_lost_without_a_word(bench):
    bench.page.locator(EDITOR).fill(MINE)
    asked = []
    bench.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    bench.page.locator("input[type=file]").set_input_files(
        {"name": "other.py", "mimeType": "text/x-python", "buffer": b"print(1)\n"}
    )
    bench.page.wait_for_function("() => document.querySelector('input[type=file]').value === ''")
    assert asked == ["Your changes to this program are not kept. Replace it?"] and text(bench) == MINE


def test_a_file_is_opened_and_dropped(bench):
    bench.page.locator("input[type=file]").set_input_files(
        {
            "name": "mine.py",
            "mimeType": "text/x-python",
            "buffer": b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode(),
        }
    )
    tell(bench, "mine.py is open")
    assert text(bench) == MINE
    bench.page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(["print(2)\\n"], "dropped.py"));
          const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true });
          document.querySelector("#workbench").dispatchEvent(drop);
        }"""
    )
    tell(bench, "dropped.py is open")
    assert text(bench) == "print(2)\n"
    assert bench.page.locator(NAME).input_value() == "dropped"


def test_the_text_is_there_after_a_visit_elsewhere(bench):
    bench.page.locator(EDITOR).fill(MINE)
    bench.page.wait_for_function("() => Object.values(localStorage).some((kept) => kept.includes('mine'))")
    bench.visit("")
    bench.visit("workbench/")
    bench.page.locator(EDITOR).wait_for()
    assert text(bench) == MINE
    bench.page.on("dialog", lambda dialog: dialog.dismiss())  # it asks also then
    with bench.page.expect_event("dialog"):
        bench.page.locator(BEGIN).select_option(index=1)
    bench.page.wait_for_function("() => document.querySelector('.bench-bar select').value === ''")
    assert text(bench) == MINE


def test_it_runs_and_its_run_can_be_saved(bench):
    bench.page.locator(EDITOR).fill(MINE)
    bench.page.locator(".program .run").click()
    bench.page.locator(".run-status:text-matches('^Finished')").wait_for()
    with bench.page.expect_download() as picture:
        bench.page.get_by_role("button", name="Save picture").click()
    with bench.page.expect_download() as trace:
        bench.page.get_by_role("button", name="Save trace").click()
    assert (picture.value.suggested_filename, trace.value.suggested_filename) == ("program.svg", "program.trace.json")
    drawn = picture.value.path().read_text(encoding="utf-8")
    assert drawn.startswith('<svg class="tl"') and ">Tom<" in drawn and "var(" not in drawn and "tl-running" in drawn
    events = json.loads(trace.value.path().read_text(encoding="utf-8"))["traceEvents"]
    names = {event["args"]["name"]: event["tid"] for event in events if event["name"] == "thread_name"}
    assert names == {"MainThread": 1, "Tom": 2}
    assert any(e["name"] == 'prints "mine"' and e["tid"] == 2 for e in events)
    assert all(e["dur"] >= 0 for e in events if e["ph"] == "X")


def test_an_edited_program_of_a_page_goes_to_the_workbench(reader):
    with reader() as page:
        page.open("basics/locks/")
        page.page.locator(".program .edit").first.click()
        page.page.locator(EDITOR).fill(MINE)
        page.page.get_by_role("link", name="Workbench").last.click()
        page.page.wait_for_url("**/workbench/#step=*")
        page.page.locator(EDITOR).wait_for()
        assert page.page.locator(EDITOR).input_value() == MINE
        assert page.page.locator(".stepper:visible").count() == 0
        assert page.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_it_keeps_nobody_out(scheme, size, reader):
    with reader(scheme, size, reduced_motion="reduce") as page:
        page.load_axe().open("workbench/")
        page.page.locator(EDITOR).wait_for()
        assert page.barriers() == []
        assert page.sideways() <= 0
