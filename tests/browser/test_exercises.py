"""Exercises are checked where they are read."""

import json
import time

import pytest

from program import every_program

BEGINS = [program for program in every_program() if program.exercise]
LONGEST = 3  # seconds that a check may take once the engine is there
KEPT = """() => new Promise((done) => {
  const isKept = () => Object.keys(localStorage).some((key) => key.endsWith("attempt/squares"));
  const look = () => (isKept() ? done() : setTimeout(look, 20));
  look();
})"""
TOLD, SAID = ".check-told", ".check-list li"


class Exercise:
    """One exercise on an open page."""

    def __init__(self, page, name):
        self.page = page.page
        self.bar = self.page.locator(f".program[data-exercise={name}]")
        self.editor = self.page.locator(".run-editor textarea")

    def write(self, text):
        if not self.editor.count():
            self.bar.locator(".edit").click()
        self.editor.fill(text)

    def check(self):
        """Press Check; return what is told at the end."""
        self.bar.locator(".check").click()
        self.page.locator(f"{TOLD}:has-text('Not yet'), {TOLD}:has-text('Right:')").first.wait_for(timeout=60_000)
        return self.page.locator(TOLD).inner_text()

    @property
    def said(self):
        return self.page.locator(SAID).all_inner_texts()


@pytest.fixture
def opened(reader):
    with reader(accept_downloads=True) as page:

        def open_at(name):
            page.visit(f"{where(name)}/")
            return Exercise(page, name)

        open_at.reader = page
        yield open_at
        assert page.complaints == []


def where(name):
    begin = next(begin for begin in BEGINS if begin.exercise.name == name)
    return begin.uri.removeprefix("examples/").rpartition("/")[0]


def solution(name):
    begin = next(begin for begin in BEGINS if begin.exercise.name == name)
    return begin.path.with_name(f"{name}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [begin.exercise.name for begin in BEGINS])
def test_the_beginning_is_not_right_yet_and_the_solution_is(name, opened):
    exercise = opened(name)
    assert "Not yet" in exercise.check()
    assert exercise.said[-1].startswith("Not yet: ")
    exercise.write(solution(name))
    pressed = time.monotonic()
    exercise.bar.locator(".check").click()
    exercise.page.locator(f"{TOLD}:has-text('Right:')").wait_for(timeout=60_000)
    assert time.monotonic() - pressed < LONGEST * 4  # tests run beside each other: benchmark_runner.py has the figures
    begin = next(begin for begin in BEGINS if begin.exercise.name == name)
    said = [" ".join(line.split()) for line in exercise.said]
    assert said == [" ".join(f"Right: {ask}".replace("`", "").split()) for ask in begin.exercise.asks[1:]]
    exercise.bar.locator(".solved").wait_for()


def test_the_schedule_that_breaks_an_attempt_is_replayed(opened):
    exercise = opened("one_to_ten")
    exercise.write(solution("one_to_ten").replace("        my_turn.acquire()\n", ""))
    exercise.check()
    assert "3,363 of 184,756 schedules" in exercise.said[-1]
    exercise.page.locator(".checked button:has-text('Replay')").click()
    exercise.page.locator(".stepper button:has-text('To its end')").click()
    exercise.page.locator(".step-told:has-text('The program has ended')").wait_for()
    assert exercise.page.locator(".step-output").inner_text() == "1\n3\n5\n7\n9\n2\n4\n6\n8\n10\n"


def test_the_part_that_uses_it_cannot_be_changed(opened):
    exercise = opened("latch")
    begin = next(begin for begin in BEGINS if begin.exercise.name == "latch").source
    exercise.write(begin.split("# ----")[0] + 'print("went on after 2 2 downloads")\n')
    assert "Not yet" in exercise.check()


def test_an_attempt_is_kept_until_it_is_reset(opened):
    exercise = opened("squares")
    exercise.write("print(1)\n")
    exercise.page.evaluate(KEPT)
    exercise = opened("squares")
    exercise.bar.locator(".edit").click()
    assert exercise.editor.input_value() == "print(1)\n"
    exercise.bar.locator("button:has-text('Reset')").click()
    exercise.bar.locator(".edit").click()
    assert exercise.editor.input_value() == next(b.source for b in BEGINS if b.exercise.name == "squares")


def test_what_is_solved_is_counted_exported_and_cleared(opened):
    exercise = opened("squares")
    exercise.write(solution("squares"))
    assert "Right:" in exercise.check()
    count = f"You have solved 1 of {len(BEGINS)} exercises."
    exercise.page.locator(f"#exercises-solved:has-text('{count}')").wait_for()
    exercise.page.reload()
    exercise.page.locator(f"#exercises-solved:has-text('{count}')").wait_for()
    with exercise.page.expect_download() as saved:
        exercise.page.locator(".own-progress button:has-text('Export')").click()
    exported = json.loads(saved.value.path().read_text(encoding="utf-8"))
    assert json.loads(exported["solved"]) == ["exercise/squares"]
    assert exported["attempt/squares"] == solution("squares")
    exercise.page.once("dialog", lambda dialog: dialog.accept())
    exercise.page.locator(".own-progress button:has-text('Clear')").click()
    exercise.page.locator("#exercises-solved:has-text('solved 0 of')").wait_for()
    assert exercise.page.evaluate("Object.keys(localStorage).filter((key) => /solved|attempt/.test(key))") == []


def test_what_is_no_python_is_told(opened):
    exercise = opened("squares")
    exercise.write("print(\n")
    exercise.check()
    assert exercise.said == ["Not yet: It is no Python yet: line 1: '(' was never closed."]


def test_a_check_can_be_stopped_and_made_again(opened):
    exercise = opened("squares")
    exercise.write("n = 0\nwhile True:\n    n += 1\n")
    exercise.bar.locator(".check").click()
    exercise.page.locator(".checked button:has-text('Stop')").click(timeout=60_000)
    exercise.page.locator(f"{TOLD}:has-text('Stopped.')").wait_for()
    exercise.write(solution("squares"))
    assert "Right:" in exercise.check()


def test_without_stack_switching_the_page_says_how_to_check_at_home(reader):
    with reader() as page:
        page.page.add_init_script("delete WebAssembly.Suspending;")
        page.open("exercises/").page.locator(".program[data-exercise=squares] .check").click()
        page.page.locator(f"{TOLD}:has-text('Check it on your computer')").wait_for()
        assert (
            ".venv/bin/pytest tests/exercises/test_squares.py --attempt" in page.page.locator(".asks").last.inner_text()
        )
        assert page.complaints == []


@pytest.mark.parametrize("scheme, size", [("light", "wide"), ("dark", "phone")])
def test_what_is_said_keeps_nobody_out(scheme, size, reader):
    with reader(scheme, size) as page:
        exercise = Exercise(page.load_axe().open("exercises/mending/"), "own_locks")
        exercise.check()
        assert page.barriers() == []
        assert page.sideways() == 0
        assert exercise.page.locator(TOLD).get_attribute("role") == "status"


ASKED = [program for program in every_program() if program.options]


@pytest.mark.parametrize("program", ASKED, ids=lambda program: program.path.stem)
def test_what_may_be_printed_is_among_the_options_and_something_else_too(program):
    recorded = json.loads(program.steps_file.read_text(encoding="utf-8"))["explored"]
    assert recorded["complete"]
    printed = {outcome["output"].rstrip("\n") for outcome in recorded["outcomes"]}
    assert printed & set(program.options)
    assert set(program.options) - printed


def test_a_prediction_is_compared_with_every_schedule_without_python(reader):
    with reader() as page:
        page.page.add_init_script("delete WebAssembly.Suspending;")
        page.load_axe().open("exercises/predicting/")
        form = page.page.locator("form.predict").first
        step = page.page.locator(".program .step").first
        assert not step.is_visible()  # it would tell
        for ticked in ("n: 2", "n: 5"):
            form.locator(f"label:has-text('{ticked}') input").check()
        form.locator("button").click()
        form.locator("[role=status]:has-text('3 answers are not so')").wait_for()
        assert [" ".join(label.split()) for label in form.locator("label").all_inner_texts()] == [
            "n: 1 Right: no schedule",
            "n: 2 Right: 4 of 6 schedules",
            "n: 3 Not so: 1 of 6 schedules",
            "n: 4 Not so: 1 of 6 schedules",
            "n: 5 Not so: no schedule",
        ]
        assert step.is_visible()
        for ticked in ("n: 3", "n: 4"):
            form.locator(f"label:has-text('{ticked}') input").check()
        form.locator("label:has-text('n: 5') input").uncheck()
        form.locator("button").click()
        form.locator("[role=status]:has-text('All of it is right.')").wait_for()
        assert page.barriers() == []
        assert page.sizes("/engine-") == {}
        assert page.complaints == []
