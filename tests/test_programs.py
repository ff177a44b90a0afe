"""Programs run as scripts, in a clean place, and nothing that goes wrong in one passes unseen."""

import os
import sys

import pytest

import interpreters
import programs


@pytest.fixture
def run():
    interpreter = interpreters.ask(sys.executable)
    return lambda code, limit=60: programs.run("program.py", code, interpreter, limit)


def test_a_program_is_main_and_alone(run):
    done = run("import os, sys\nprint(__name__, os.listdir(), sys.argv)\n")
    assert (done.output, done.problems()) == ("__main__ ['program.py'] ['program.py']\n", [])


def test_the_environment_is_clean(run, monkeypatch):
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert run("import os\nprint([n for n in os.environ if n.startswith('PYTHON')])\n").output == "['PYTHONMALLOC']\n"


@pytest.mark.parametrize(
    "code, told",
    [
        ("1 / 0\n", "ZeroDivisionError"),
        ("import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\n", "Exception in thread"),
        ("import warnings\nwarnings.warn('old')\n", "UserWarning: old"),
        ("open('x', 'w')\n", "ResourceWarning"),
        ("import sys\nsys.exit(3)\n", "exit status 3"),
    ],
)
def test_what_goes_wrong_is_told(code, told, run):
    (problem,) = run(code).problems()
    assert told in problem


def test_a_hung_program_is_stopped_and_tells_where(run):
    hung = run("import threading\nthreading.Event().wait()\n", limit=1)
    (problem,) = hung.problems()
    assert problem.startswith("still running after 1 s")
    assert os.name != "posix" or 'program.py", line 2' in problem  # elsewhere it cannot be asked for its stacks


def test_a_slow_callback_is_no_error(run):
    done = run("import asyncio, time\nasync def main(): time.sleep(0.2)\nasyncio.run(main())\n")
    assert done.problems() == []


def test_each_interpreter_once():
    versions = [str(interpreter) for interpreter in interpreters.found()]
    assert len(set(versions)) == len(versions) >= 1


def test_a_command_that_does_not_answer_is_passed_over(tmp_path):
    shim = tmp_path / "python3.99"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    assert interpreters.ask(str(shim)) is None
