"""The checks of exercises say what is wrong with an attempt, and nothing of a right one: here, and in the page."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from attempts import begin_of

import ask_engine
from exercise import CHECKS
from paths import pages
from program import every_program

USE = "# ---- This uses it. Leave it as it is. ----\n"  # as in examine.mjs
EXERCISES = [program.exercise for program in every_program() if program.exercise]
ATTEMPTS = tomllib.loads(Path(__file__).with_name("wrong.toml").read_text(encoding="utf-8"))
WRONG = [(name, attempt["says"]) for name, attempts in ATTEMPTS.items() for attempt in attempts]
STUCK, BUSY = "no thread can ever go on", "A thread looks again and again"
USE = "# ---- This uses it. Leave it as it is. ----\n"  # as in examine.mjs


def solution_of(name: str) -> str:
    return begin_of(name).path.with_name(f"{name}.py").read_text(encoding="utf-8")


def attempt(name: str, says: str) -> str:
    """The text of a wrong attempt."""
    made = next(attempt for attempt in ATTEMPTS[name] if attempt["says"] == says)
    text = made.get("source") or solution_of(name)
    for part, instead in made.get("change", []):
        assert part in text, f"the solution of {name} has no part {part!r} any more"
        text = text.replace(part, instead, 1)
    return text


@pytest.fixture(scope="module")
def told():
    """What the page says, by exercise and message; of the solution, by exercise and None."""
    attempts = {(name, message): attempt(name, message) for name, message in WRONG}
    attempts |= {(exercise.name, None): solution_of(exercise.name) for exercise in EXERCISES}
    asked = ask_engine.examined(((text, begin_of(name)) for (name, _), text in attempts.items()), asks=True)
    return dict(zip(attempts, asked, strict=True))


def test_each_exercise_has_its_checks_its_solution_and_four_wrong_attempts():
    names = {exercise.name for exercise in EXERCISES}
    assert names == {path.stem.removeprefix("test_") for path in CHECKS.glob("test_*.py")} - {"checks_teach"}
    assert {name: len(ATTEMPTS.get(name, ())) for name in names if len(ATTEMPTS.get(name, ())) < 4} == {}


@pytest.mark.xdist_group("checks_teach")
@pytest.mark.parametrize("exercise, message", WRONG)
def test_a_wrong_attempt_is_told_why(exercise, message, told):
    last = told[exercise, message]["told"][-1]
    assert message in (last["fault"] or "it is taken for right"), last


@pytest.mark.xdist_group("checks_teach")
@pytest.mark.parametrize("exercise", [exercise.name for exercise in EXERCISES])
def test_the_solution_is_right(exercise, told):
    asks = begin_of(exercise).exercise.asks
    assert [(said["says"].replace("\n", " "), said["fault"]) for said in told[exercise, None]["told"]] == [
        (ask, None) for ask in asks[1:]
    ]


@pytest.mark.xdist_group("checks_teach")
def test_every_schedule_is_said_only_where_every_one_was_covered(told):
    assert told["race_demo", None]["covered"] == "It holds on every schedule there is: 24 schedules."
    assert "That is no proof for the others." in told["squares", None]["covered"]


@pytest.mark.parametrize("exercise", [exercise.name for exercise in EXERCISES])
def test_the_solution_keeps_the_part_that_is_not_the_readers(exercise):
    begin = begin_of(exercise).source.split(USE)
    assert solution_of(exercise).split(USE)[1:] == begin[1:]


def at_home(name: str, file: Path) -> str:
    check = CHECKS / f"test_{name}.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(check), "--attempt", str(file)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    return done.stdout


@pytest.mark.parametrize("name, message", [("squares", "not in order"), ("one_to_ten", STUCK), ("latch", BUSY)])
def test_the_command_says_the_same(name, message, told, tmp_path):
    (tmp_path / "my_attempt.py").write_text(attempt(name, message), encoding="utf-8")
    said = at_home(name, tmp_path / "my_attempt.py")
    assert told[name, message]["told"][-1]["fault"] in " ".join(said.split("\n"))
    assert "Traceback" not in said


def test_a_missing_attempt_is_told():
    assert "There is no file nowhere.py" in at_home("squares", Path("nowhere.py"))


@pytest.mark.parametrize("exercise", [exercise.name for exercise in EXERCISES])
def test_a_page_shows_what_the_exercise_begins_with_and_then_its_solution(exercise):
    begin = begin_of(exercise)
    shown = [
        line
        for page in pages()
        for line in page.read_text(encoding="utf-8").splitlines()
        if begin.path.parent.name in line
    ]
    names = [Path(line.strip('"').rpartition('"')[2]).name for line in shown if line.startswith("--8<-- ")]
    assert names.index(f"{exercise}_begin.py") < names.index(f"{exercise}.py")
