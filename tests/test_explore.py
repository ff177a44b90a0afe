"""The judge of whole programs, at the command line: for each kind of fault one that has it, and the same one mended."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

import ask_engine
import explore
import random_programs
from judged import BUFFER, DIFFERING, KINDS, PHILOSOPHERS, RIGHT, loops, source
from paths import ROOT


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What exploring finds in each program, asked in one go: {(name, "wrong" or "mended" or ...): object}."""
    programs = {}
    for name, (text, wrong, mended) in KINDS.items():
        programs[name, "wrong"], programs[name, "mended"] = text.format(wrong), text.format(mended)
    programs |= {(name, "differing"): text for name, text in DIFFERING.items()}
    programs |= {(name, "right"): text for name, text in RIGHT.items()}
    folder = tmp_path_factory.mktemp("programs")
    paths = {}
    for number, (key, text) in enumerate(programs.items()):
        paths[key] = folder / f"program_{number}.py"
        paths[key].write_text(source(text), encoding="utf-8")
    return dict(zip(paths, explore.explore(list(paths.values())), strict=True))


@pytest.mark.parametrize("name", KINDS)
def test_a_fault_is_found(name, told):
    found = told[name, "wrong"]
    assert found["verdict"] in ("wrong", "differs"), found
    assert (found["complete"] and len(found["outcomes"]) > 1) or found["verdict"] == "wrong", found


@pytest.mark.parametrize("name", KINDS)
def test_a_mended_program_is_not_accused(name, told):
    assert told[name, "mended"]["verdict"] == "right", told[name, "mended"]


@pytest.mark.parametrize("name", DIFFERING)
def test_outputs_that_may_differ_are_not_called_wrong(name, told):
    assert told[name, "differing"]["verdict"] == "differs", told[name, "differing"]


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_is_not_accused(name, told):
    assert told[name, "right"]["verdict"] == "right", told[name, "right"]


CAUSES = {
    "an exit status": [
        "Thread-1 (add) read x (0) in line 7",
        "Thread-2 (add) wrote x (1) in line 7",
        "Thread-1 (add) then wrote x (1) in line 7; it had read x before Thread-2 (add) changed it",
    ],
    "the truth of a list": [
        "Thread-1 (work) read todo in line 5",
        "Thread-2 (work) called todo.pop() in line 6",
        "Thread-1 (work) then called todo.pop() in line 6",
    ],
    "the main thread": [
        "MainThread read x (None) in line 9",
        "Thread-1 (load) then wrote x ('loaded') in line 6; in a schedule that goes right, this comes first",
    ],
    "two locks in two orders": [
        "Thread-1 (one) waits in line 5 for b, which Thread-2 (two) has held since line 7",
        "Thread-2 (two) waits in line 7 for a, which Thread-1 (one) has held since line 5",
    ],
    "a finaliser that wants the lock": [
        "Thread-1 (drop) waits in line 5 for lock, which it has held itself since line 8",
    ],
    "a loop that misses what it waits for": [
        "Thread-2 (end) wrote done (False) in line 7",
        "Thread-1 (wait) then read done (False) in line 9; in a schedule that goes right, this comes first",
        "Thread-1 (wait) turns in a loop that reads done in line 9, and nobody is left who changes that",
    ],
    "an empty queue": [
        "Thread-1 (work) called jobs.empty() in line 7",
        "Thread-2 (work) got from jobs in line 8",
        "Thread-1 (work) waits in line 8 to get from jobs",
    ],
    "a task that waits for its own pool": [
        "MainThread waits in line 6 for pool.submit(lambda: other.submit(int).result())",
        "ThreadPoolExecutor-0_0 waits in line 6 for other.submit(int)",
    ],
}


@pytest.mark.parametrize("name", CAUSES)
def test_how_it_goes_wrong_is_told_in_facts(name, told):
    assert told[name, "wrong"]["causes"] == CAUSES[name]


@pytest.mark.parametrize("name", [*RIGHT, *KINDS])
def test_nothing_is_told_of_a_right_program(name, told):
    assert told[name, "right" if name in RIGHT else "mended"]["causes"] == []


@pytest.mark.parametrize(
    "text, schedules, most_runs, counts",
    [
        (PHILOSOPHERS, 66_468_720, 31, [120, 66_468_600]),
        (loops(3, 2, "x += 1"), 34_650, 1600, [90, 1440, 7512, 10_428, 15_180]),
        (loops(2, 20, "lock.acquire(); x += 1; lock.release()"), math.comb(40, 20), 600, None),
        (BUFFER, 29_160, 1000, None),
    ],
    ids=["philosophers", "increments", "locked loops", "bounded buffer"],
)
def test_many_schedules_are_counted_by_few_runs(text, schedules, most_runs, counts, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(source(text), encoding="utf-8")
    [told] = explore.explore([path])
    assert (told["schedules"], told["complete"]) == (schedules, True) and told["runs"] <= most_runs, told
    assert sorted(outcome["count"] for outcome in told["outcomes"]) == (counts or [schedules])


SEEDS = range(20)
WAYS = {"reduction": {}, "matching": {"reduced": 0}, "each schedule": {"every": True}}


def test_few_runs_find_the_outcomes_and_counts_of_every_schedule():
    sources = [random_programs.program(seed, 2) for seed in SEEDS]
    sources += [source(text.format(part)) for text, *parts in KINDS.values() for part in parts]
    sources += map(source, [*DIFFERING.values(), *RIGHT.values()])
    requests = [  # what is known of a source is kept, so each has its own
        {"type": "explore", "source": f"{text}\n# {way}\n", "file": "program.py", "limit": 600, **how}
        for text in sources
        for way, how in WAYS.items()
    ]
    answers = iter(ask_engine.answers(requests))
    compared = 0
    for text in sources:
        reduced, matched, every = (next(answers) for _ in WAYS)
        if every["complete"]:
            compared += 1
            assert reduced["complete"] and outcomes(reduced) == outcomes(every), text
            assert matched["complete"] and outcomes(matched) == outcomes(every), text
    assert compared > len(sources) * 0.8


def outcomes(found):
    return sorted((outcome["status"], outcome["output"], outcome["count"]) for outcome in found["outcomes"])


def run(*arguments):
    return subprocess.run(
        [sys.executable, "tests/explore.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def test_the_command_says_one_verdict_a_line_and_its_status():
    wrong, right = (Path("examples/play/updates") / f"{name}.py" for name in ("lost_deposit", "lost_deposit_mended"))
    answer = run("--right", "balance: 20", wrong, right)
    assert answer.returncode == 1, answer.stderr
    assert answer.stdout.splitlines() == [
        f"{wrong}: 4 of 6 schedules go wrong (4: prints “balance: 10”), found by 5 runs. "
        "Ann read balance (0) in line 9; Bob wrote balance (10) in line 9; "
        "Ann then wrote balance (10) in line 9; it had read balance before Bob changed it.",
        f"{right}: None of 2 schedules goes wrong, found by 3 runs.",
    ]
    told = json.loads(run("--json", right).stdout)
    assert (told["verdict"], told["schedules"], told["failing"], told["complete"]) == ("right", 2, 0, True)
    refused = run("--json", "no_such_program.py")
    assert (refused.returncode, json.loads(refused.stdout)["verdict"]) == (2, "refused")
