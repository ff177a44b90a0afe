"""The pictures of windows: of the program that stands there, and shown in their own size."""

import re
import shutil

import pytest

import interpreters
import machine
import pictures
import programs
from paths import EXAMPLES, pages
from program import Program

SHOWN = re.compile(r"examples/(?P<path>\S+)\.png\)\{ width=(?P<width>\d+) height=(?P<height>\d+) \}")
PICTURES = sorted(EXAMPLES.rglob("*.png"))


def run_on(interpreter, code):
    return lambda display: programs.run("window.py", code, interpreter, 60, display)


@pytest.fixture(scope="module")
def with_tkinter():
    able = [i for i in interpreters.found() if machine.can_import(i, "tkinter")]
    if not able or not machine.has_display() or not shutil.which("Xvfb"):
        pytest.skip("no picture of a window was taken: no CPython here has tkinter, or there is no Xvfb")
    return able[-1]


def test_each_picture_is_shown_in_its_own_size():
    shown = {}
    for page in pages():
        for match in SHOWN.finditer(page.read_text(encoding="utf-8")):
            shown[EXAMPLES / f"{match['path']}.png"] = int(match["width"]), int(match["height"])
    assert shown == {path: pictures.size_of(path.read_bytes()) for path in PICTURES} != {}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.relative_to(EXAMPLES).as_posix())
def test_a_picture_is_what_the_program_shows(picture, with_tkinter):
    """Another machine has other fonts, so the window may be a little larger or smaller."""
    program = Program(picture.with_suffix(".py"))
    now = pictures.taken(run_on(with_tkinter, program.source))
    for length, recorded in zip((now.width, now.height), pictures.size_of(picture.read_bytes()), strict=True):
        assert abs(length - recorded) <= 0.3 * recorded
    assert pictures.size_of(now.png()) == (now.width, now.height)
    colours = {row[at : at + 3] for row in now.rows for at in range(0, len(row), 3)}
    assert len(colours) > 2  # of the words, the bar and what is around


def test_a_program_without_a_window_gives_no_picture(with_tkinter):
    with pytest.raises(RuntimeError, match="showed no window"):
        pictures.taken(run_on(with_tkinter, "print('hello')\n"))
