"""Each command that the README, the page for contributors and the exercises tell works to the letter, in a copy.

Two are cut short: the server ends once it has shown its page, and the tests, which cannot run in full within
themselves, only collect.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

import fresh_copy
from paths import ROOT
from told_commands import SOURCES, told

# There is one copy, lent to one process at a time.
pytestmark = pytest.mark.xdist_group("commands")

PATIENCE = 900  # seconds, to install everything over a slow connection
TOLD = told()
READ_IT = TOLD[0].line
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
SERVED_AT = ADDRESS.search((ROOT / "README.md").read_text(encoding="utf-8"))
COLLECT = "--collect-only --quiet -p no:cacheprovider"

PAGE = """---
description: A page that was added as the README tells, to see whether that is enough to add one.
---

# Added

```mermaid
flowchart TB
    accTitle: Nothing
    accDescr: Nothing happens.
    nothing --> happens
```

```python
--8<-- "examples/topic/name/hello.py"
```

```text
--8<-- "examples/topic/name/hello.out"
```
"""


def typed(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess:
    """What comes of a line typed in a folder."""
    return subprocess.run(
        line,
        shell=True,
        cwd=folder,
        env=fresh_copy.environment(**environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def port_is_free(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) != 0


def serve(line: str, folder: Path) -> tuple[str, str]:
    """Type the line that serves the guide; where it says it does, and the page there. Then press Ctrl+C."""
    log = folder / "serve.log"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what is ignored here is ignored by the shell
    with open(log, "w", encoding="utf-8") as output:
        shell = subprocess.Popen(
            line,
            shell=True,
            cwd=folder,
            env=fresh_copy.environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    signal.signal(signal.SIGINT, before)
    try:
        until = time.monotonic() + PATIENCE
        while not (served := re.search(r"Serving on (\S+)", log.read_text(encoding="utf-8"))):
            if shell.poll() is not None or time.monotonic() > until:
                pytest.fail(f"the guide is not served:\n{log.read_text(encoding='utf-8')[-2000:]}", pytrace=False)
            time.sleep(0.1)
        with urllib.request.urlopen(served[1]) as answer:
            return served[1], answer.read().decode()
    finally:
        if shell.poll() is None:
            os.killpg(shell.pid, signal.SIGINT)
            shell.wait()


@pytest.fixture(scope="module")
def read_it():
    """The copy after the README's first command; where that served the guide and what it showed, or why it did not."""
    with fresh_copy.lent(READ_IT) as folder:
        if port_is_free(int(SERVED_AT[1])):
            shown = serve(READ_IT, folder)
        else:
            installed = typed(READ_IT.rpartition(" && ")[0], folder)
            assert installed.returncode == 0, installed.stdout[-2000:]
            shown = None
        yield folder, shown


@pytest.fixture
def folder(read_it):
    return read_it[0]


def test_the_guide_is_served_where_the_readme_says(read_it):
    _, shown = read_it
    if shown is None:
        pytest.skip(f"something else listens at port {SERVED_AT[1]}, so the guide was not served there")
    address, page = shown
    assert address == SERVED_AT[0]
    assert re.search("<title>.*Python Multithreading and Concurrency.*</title>", page)


@pytest.mark.parametrize("path", SOURCES[1:], ids=lambda path: path.name)
def test_pages_tell_of_the_address_that_the_readme_tells_of(path):
    assert {match[0] for match in ADDRESS.finditer(path.read_text(encoding="utf-8"))} <= {SERVED_AT[0]}


def problem(line: str, folder: Path) -> str | None:
    """What is wrong with a command, or None."""
    if "--attempt " in line:
        return attempt_problem(line, folder)
    if "--record " in line:
        return record_problem(line, folder)
    if "pytest" not in line:
        return None if line == READ_IT else f"the README tells: {READ_IT}"  # and that made the folder
    collected = typed(line, folder, PYTEST_ADDOPTS=COLLECT)
    roots = {test.partition("/")[0] for test in re.findall(r"^\S+(?=::)", collected.stdout, re.MULTILINE)}
    wanted = {"docs"} if line.endswith(" docs") else {"docs", "tests"}
    return None if collected.returncode == 0 and roots == wanted else collected.stdout[-2000:]


def attempt_problem(line: str, folder: Path) -> str | None:
    """An attempt that raises is told so: the command finds the check, and the check finds the attempt."""
    (folder / "my_attempt.py").write_text("1 / 0\n", encoding="utf-8")
    checked = typed(line, folder)
    (folder / "my_attempt.py").unlink()
    told_why = checked.returncode == 1 and "ZeroDivisionError" in checked.stdout
    return None if told_why else checked.stdout[-2000:]


def record_problem(line: str, folder: Path) -> str | None:
    """A page that is added as the README tells has the output of its program recorded."""
    page, examples = folder / "docs/topic/name.md", folder / "examples/topic/name"
    for path, text in ((page, PAGE), (examples / "hello.py", '"""Says hello."""\n\nprint("Hello")\n')):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("nav:\n", "nav:\n  - topic/name.md\n"))
    recorded = typed(line.replace("TOPIC/NAME", "topic/name"), folder)
    output = examples / "hello.out"
    right = recorded.returncode == 0 and output.exists() and output.read_text(encoding="utf-8") == "Hello\n"
    return None if right else recorded.stdout[-2000:]


@pytest.mark.parametrize("command", {command.line: command for command in reversed(TOLD)}.values(), ids=str)
def test_a_command_works_to_the_letter(command, folder):
    if told_why := problem(command.line, folder):
        pytest.fail(f"{command.where}: {command.line}\n{told_why}", pytrace=False)


@pytest.mark.parametrize(
    "line",
    [
        ".venv/bin/pytests",
        ".venv/bin/pytest doc",
        "python3 -m venv .venv && .venv/bin/pip install -r requirements.in && .venv/bin/mkdocs serve",
        ".venv/bin/pytest --records docs/TOPIC/NAME.md",
        ".venv/bin/pytest --record docs/NAME.md",
        ".venv/bin/pytest tests/exercises/test_square.py --attempt my_attempt.py",
        ".venv/bin/pytest tests/exercises/test_squares.py --atempt my_attempt.py",
        ".venv/bin/pytest tests/exercises/test_squares.py --attempt attempt.py",
    ],
)
def test_a_broken_command_is_found(line, folder):
    assert problem(line, folder)


@pytest.mark.parametrize(
    "line, told_why",
    [
        (".venv/bin/mkdocs server", "No such command 'server'"),
        (".venv/bin/pip install -r requirement.txt && .venv/bin/mkdocs serve", "No such file or directory"),
    ],
)
def test_a_broken_way_to_serve_is_found(line, told_why, folder):
    with pytest.raises(pytest.fail.Exception, match=told_why):
        serve(line, folder)
