"""The reader as the scheduler: steps, exploring, links and levels, as they are pressed."""

import pytest

from addresses import PAGES
from blocks import programs
from paths import EXAMPLES
from program import Program

COUNTER = """import threading
counter = 0
def add():
    global counter
    counter += 1
ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print("counter:", counter)
"""
DEPOSIT = ".program:has(a[href$='/lost_deposit.py'])"  # a level: its steps are recorded
TOLD, VERDICT = ".step-told", ".step-verdict"


def open_edited(page, source=COUNTER):
    """Put a program into the editor of the page's first, and press Step."""
    page.page.locator(".program .edit").first.click()
    page.page.locator(".run-editor textarea").fill(source)
    page.page.locator(".program .step").first.click()
    page.page.locator(".step-thread").first.wait_for()


def press_and_wait(page, key, told):
    page.page.keyboard.press(key)
    page.page.locator(f"{TOLD}:has-text('{told}')").wait_for()


def test_number_keys_choose_who_goes_on_and_a_lost_update_is_told_at_once(reader):
    with reader() as page:
        open_edited(page.open())
        buttons = page.page.locator(".step-thread")
        assert "waits for Thread-1" in buttons.nth(0).inner_text() and buttons.nth(0).is_disabled()
        assert "read counter, add, line 5" in buttons.nth(1).inner_text()
        for number, key in enumerate("2323", 1):
            press_and_wait(page, key, f"Step {number}:")
        told = page.page.locator(TOLD).inner_text()
        assert "The update of counter by Thread-1 (add) is lost" in told
        assert 'The program has ended, and printed "counter: 1".' in told
        assert page.page.locator(".step-values").inner_text().split() == ["Variables", "and", "locks", "counter", "1"]
        assert page.page.locator(".step-history li").count() == 4
        page.page.get_by_role("button", name="Step back").click()
        page.page.locator(f"{TOLD}:has-text('Step 3:')").wait_for()
        page.page.locator(".step-history button").first.click()
        page.page.locator(f"{TOLD}:has-text('Step 1:')").wait_for()
        page.page.get_by_role("button", name="Restart").click()
        page.page.locator(f"{TOLD}:has-text('Nobody has made a step')").wait_for()
        assert page.complaints == []


def test_the_first_screen_is_the_stepper_before_its_first_step(reader):
    with reader() as page:
        opened = page.open().page.locator("[data-steps-of]")
        shown, marks = opened.inner_text().split(), page.page.locator(".line-mark").all_text_contents()
        opened.locator(".step-thread").nth(1).click()
        page.page.locator(f"{TOLD}:has-text('Step 1: Ann, read balance')").wait_for()
        assert opened.count() == 0
        page.page.get_by_role("button", name="Restart").click()
        page.page.locator(f"{TOLD}:has-text('Nobody has made a step')").wait_for()
        parts = [".step-explained", ".step-threads", ".step-values"]
        assert shown == [word for part in parts for word in page.page.locator(part).inner_text().split()]
        assert marks == page.page.locator(".line-mark").all_text_contents()
        assert page.complaints == []


def test_every_schedule_is_listed_with_its_end_and_a_press_goes_there(reader):
    with reader() as page:
        page.open().page.locator(".step-thread").nth(2).click()
        page.page.get_by_role("button", name="All 6 schedules").click()
        listed = page.page.locator(".step-outcomes li")
        assert [text.split(" printed")[0] for text in listed.all_inner_texts()] == [
            "2 2 3 3 balance: 20",
            "2 3 2 3 balance: 10",
            "2 3 3 2 balance: 10",
            "3 2 2 3 balance: 10",
            "3 2 3 2 balance: 10",
            "3 3 2 2 balance: 20",
        ]
        listed.nth(2).get_by_role("button").click()
        page.page.locator(f"{TOLD}:has-text('Of the 6 possible schedules, 4 go wrong.')").wait_for()
        steps = page.page.locator(".step-history li").all_inner_texts()
        assert [step.split(":")[0] for step in steps] == ["2 Ann", "3 Bob", "3 Bob", "2 Ann"]


@pytest.mark.parametrize("how", ["delete WebAssembly.Suspending;", ""])
def test_recorded_steps_need_no_engine(how, reader):
    with reader() as page:
        page.page.add_init_script(how)
        fetched = []
        page.page.on("request", lambda request: fetched.append(request.url))
        page.open("play/updates/")
        page.page.locator(f"{DEPOSIT} .step").click()
        page.page.locator(".step-thread").first.wait_for()
        for number, key in enumerate("2323", 1):
            press_and_wait(page, key, f"Step {number}:")
        page.page.get_by_role("button", name="Find the bug").click()
        page.page.locator(f"{VERDICT}:has-text('4 of 6 schedules lose a deposit')").wait_for()
        takes_engine = page.page.get_by_role("button", name="Check for races")
        assert takes_engine.is_visible() != bool(how)
        assert not [url for url in fetched if "/engine-" in url or url.endswith("worker.mjs")]
        assert page.complaints == []


def test_an_edited_program_is_stepped_by_the_engine(reader):
    with reader() as page:
        page.open("play/updates/")
        bar = page.page.locator(DEPOSIT)
        bar.locator(".step").click()
        page.page.locator(".step-thread").first.wait_for()
        bar.locator(".edit").click()
        page.page.locator(".run-editor textarea").fill(COUNTER)
        bar.locator(".step").click()
        page.page.locator(".step-thread:has-text('read counter')").first.wait_for()
        assert page.complaints == []


def test_lines_of_the_program_are_marked(reader):
    with reader() as page:
        page.open("basics/locks/")
        bar = page.page.locator(".program:has(a[href$='/lock_too_small.py'])")
        bar.locator(".step").click()
        page.page.locator(".step-thread").first.wait_for()
        marks = page.page.locator(".line-mark").all_text_contents()
        assert sorted(marks) == ["MainThread", "Thread-1, Thread-2"]


def test_find_the_bug_counts_and_replays(reader):
    with reader() as page:
        open_edited(page.open())
        page.page.get_by_role("button", name="Find the bug").click()
        page.page.locator(f"{VERDICT}:has-text('prints 2 different outputs in 6 schedules, found by')").wait_for()
        page.page.locator(".step-outcomes li:has-text('counter: 2')").get_by_role(
            "button", name="This one is right"
        ).click()
        page.page.locator(f"{VERDICT}:has-text('4 of 6 schedules go wrong')").wait_for()
        page.page.locator(f"{VERDICT}:has-text('replays the one')").wait_for()
        facts = page.page.locator(".step-causes li")
        assert facts.all_inner_texts() == [
            "Thread-1 (add) read counter (0) in line 5.",
            "Thread-2 (add) wrote counter (1) in line 5.",
            "Thread-1 (add) then wrote counter (1) in line 5; it had read counter before Thread-2 (add) changed it.",
        ]
        assert page.page.locator(".line-mark").count() == 1
        facts.nth(1).get_by_role("button").click()
        page.page.locator(f"{TOLD}:has-text('Step 3:')").wait_for()
        page.page.get_by_role("button", name="Restart").click()
        page.page.locator(f"{TOLD}:has-text('Nobody has made a step')").wait_for()
        for number in range(1, 5):
            page.page.get_by_role("button", name="Next step").click()
            page.page.locator(f"{TOLD}:has-text('Step {number}:')").wait_for()
        assert "is lost" in page.page.locator(TOLD).inner_text()
        assert not page.page.get_by_role("button", name="Next step").is_visible()


def test_check_for_races_tells_of_one_run_and_lights_its_lines(reader):
    with reader() as page:
        open_edited(page.open())
        page.page.get_by_role("button", name="Check for races").click()
        page.page.locator(f"{VERDICT}:has-text('1 race found in one run.')").wait_for()
        assert page.page.locator(".step-causes li").all_inner_texts() == [
            "Thread-1 (add) wrote counter in line 5, holding no lock; "
            "Thread-2 (add) read counter in line 5, holding no lock. Nothing orders these two uses of counter. "
            "Hold one lock around both, or let one thread wait until the other has done it."
        ]
        assert page.page.locator(".line-mark").count() == 1
        page.page.get_by_role("button", name="Find the bug").click()
        page.page.locator(f"{VERDICT}:has-text('in 6 schedules')").wait_for()
        assert page.page.locator(".step-causes li").count() == 0


def test_exploring_can_be_stopped(reader):
    many = COUNTER.replace("counter += 1", "; ".join(["counter += 1"] * 8)) + "assert counter == 16\n"
    with reader() as page:
        open_edited(page.open(), many)
        page.page.get_by_role("button", name="Find the bug").click()
        page.page.locator(".stepper progress").wait_for()
        page.page.locator(f"{VERDICT}:has-text('is found already; press Stop to see it')").wait_for()
        page.page.locator(".stepper").get_by_role("button", name="Stop").click()
        page.page.locator(f"{VERDICT}:has-text('of the first')").wait_for()
        page.page.locator(f"{VERDICT}:has-text('go wrong')").wait_for()


def test_a_closing_deadlock_is_told_and_drawn(reader):
    source = (EXAMPLES / "basics/locks/lost_update_mended.py").read_text(encoding="utf-8")
    with reader() as page:
        open_edited(page.open(), source.replace("with lock:", "with lock, lock:"))
        press_and_wait(page, "2", "Step 1:")
        assert "Deadlock: Thread-1 (increment) waits for itself" in page.page.locator(TOLD).inner_text()
        assert page.page.locator(".wg-cycle").count() == 1
        assert "Thread-1 (increment) waits for lock" in page.page.locator(".wg").get_attribute("aria-label")


def test_a_link_shows_the_schedule_and_runs_nothing(reader, served):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        open_edited(page.open())
        for number, key in enumerate("23", 1):
            press_and_wait(page, key, f"Step {number}:")
        page.page.get_by_role("button", name="Copy link").click()
        page.page.locator(f"{TOLD}:has-text('The link is copied')").wait_for()
        link = page.page.evaluate("navigator.clipboard.readText()")
        assert "#step=" in link and page.page.url == link
    with reader() as page:
        page.page.goto(link)
        page.page.locator(f"{TOLD}:has-text('holds a schedule of 2 steps')").wait_for()
        assert page.page.locator(".run-editor textarea").input_value() == COUNTER
        assert page.page.locator(".step-thread").count() == 0
        for told in ("Nobody has made a step", "Step 1: Thread-1", "Step 2: Thread-2"):
            page.page.get_by_role("button", name="Next step").click()
            page.page.locator(f"{TOLD}:has-text('{told}')").wait_for()
        assert page.complaints == []


@pytest.mark.parametrize(
    "fragment", ["step=nothing.py", "step=hello_thread.py&order=2.x", "step=hello_thread.py&program=%%%", "step"]
)
def test_a_broken_link_does_no_harm(fragment, reader):
    with reader() as page:
        page.open(f"#{fragment}")
        page.page.locator(".program .run").first.click()
        page.page.locator(".run-status:text-matches('^Finished')").wait_for()
        assert page.complaints == []


def test_a_program_that_cannot_be_stepped_says_why(reader):
    with reader() as page:
        open_first = page.open().page
        open_first.locator(".program .edit").first.click()
        open_first.locator(".run-editor textarea").fill("def f(:\n")
        open_first.locator(".program .step").first.click()
        open_first.locator(f"{TOLD}:has-text('line 1: ')").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_while_stepping(scheme, reader):
    with reader(scheme, "phone", reduced_motion="reduce") as page:
        page.load_axe()
        open_edited(page.open())
        assert page.barriers() == []
        press_and_wait(page, "2", "Step 1:")
        for asked, told in (("Check for races", "1 race"), ("Find the bug", "in 6 schedules")):
            page.page.get_by_role("button", name=asked).click()
            page.page.locator(f"{VERDICT}:has-text('{told}')").wait_for()
            assert page.barriers() == []
        assert page.sideways() <= 0


LEVELS = [
    (where, include.path)
    for where, page in PAGES.items()
    for include in programs(page.read_text(encoding="utf-8"))
    if include.program.is_level
]


def test_there_are_ten_levels_and_each_has_a_mended_twin():
    assert len(LEVELS) >= 10
    for _, level in LEVELS:
        twins = [Program(path).explored for path in level.parent.glob(f"{level.stem}*.py") if path != level]
        assert any(twin and twin.failing == 0 for twin in twins), level


def test_a_level_is_solved_by_making_its_bug_happen_and_stays_solved(reader):
    with reader() as page:
        page.open("play/updates/")
        bar = page.page.locator(DEPOSIT)
        assert bar.locator(".solved").count() == 0
        bar.locator(".step").click()
        page.page.locator(".step-thread").first.wait_for()
        page.page.get_by_role("button", name="Find the bug").click()
        page.page.get_by_role("button", name="To its end").click()
        page.page.locator(f"{TOLD}:has-text('which is wrong')").wait_for()
        assert bar.locator(".solved").count() == 0  # the reader was shown it
        page.page.get_by_role("button", name="Restart").click()
        for key in "2332":
            page.page.keyboard.press(key)
        page.page.locator(f"{TOLD}:has-text('The program has ended')").wait_for()
        assert bar.locator(".solved").count() == 0  # it is the same schedule
        page.page.get_by_role("button", name="Restart").click()
        for key in "3223":
            page.page.keyboard.press(key)
        bar.locator(".solved").wait_for()
        page.open("play/")
        page.page.locator(f"#levels-solved:has-text('You have solved 1 of {len(LEVELS)} levels')").wait_for()
        page.open("play/updates/")
        bar.locator(".solved").wait_for()
