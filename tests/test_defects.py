"""Each fault that a page or a program can have is planted in a small project, and must be found.

A fault must end the tests with an exit status other than 0 and a message that names the file and the line.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plants import append, both, replace, write

PAGE = "docs/index.md"
PROGRAM = "examples/index/hello_thread.py"
INCLUDE = f'--8<-- "{PROGRAM}"'
SITE = "tests/test_site.py"
PAGES = "tests/test_pages.py"
BUILT = f"{SITE}::test_titles_differ"
FROM_ELSEWHERE = f"{SITE}::test_nothing_comes_from_third_parties[{PAGE}]"


def program(code):
    return replace(PROGRAM, "worker.start()", f"worker.start()\n{code}")


FENCE = f"```python\n{INCLUDE}\n```"
DIAGRAM = "flowchart TB"
OTHER = "---\ndescription: A page that says something about threads, long enough.\n---\n\n# {}\n\nText.\n"

# What is planted, the tests that must see it, and what they must say.
DEFECTS = {
    "an include of a missing file": (replace(PAGE, "hello_thread.py", "nothing.py"), [PAGE], r"docs/index\.md:\d+: "),
    "an include of a missing section": (
        replace(PAGE, INCLUDE, INCLUDE[:-1] + ':part"'),
        [PAGE],
        r"docs/index\.md:\d+: ",
    ),
    "an unclosed section": (
        both(
            replace(PAGE, INCLUDE, INCLUDE[:-1] + ':part"'),
            replace(PROGRAM, "import threading", "# --8<-- [start:part]\nimport threading"),
        ),
        [PAGES],
        r"docs/index\.md:\d+: section 'part' .* is never closed",
    ),
    "an include with a dash missing": (
        replace(PAGE, INCLUDE, INCLUDE.replace("--8", "-8")),
        [PAGES],
        r"docs/index\.md:\d+: this include is misspelt",
    ),
    "an include with no space": (
        replace(PAGE, INCLUDE, INCLUDE.replace(" ", "")),
        [PAGES],
        r"docs/index\.md:\d+: this include is misspelt",
    ),
    "an include with a quote missing": (
        replace(PAGE, INCLUDE, INCLUDE[:-1]),
        [PAGES],
        r"docs/index\.md:\d+: this include is misspelt",
    ),
    "an include outside of a block": (
        append(PAGE, f"\n{INCLUDE}\n"),
        [PAGES],
        r"docs/index\.md:\d+: an include must stand",
    ),
    "Python typed into a page": (
        replace(PAGE, INCLUDE, "print('hello')"),
        [PAGES],
        r"docs/index\.md:\d+: this is typed into the page",
    ),
    "Python typed into a page, run": (
        replace(PAGE, INCLUDE, "print('hello')"),
        [PAGE],
        r"docs/index\.md:\d+: Python stands here",
    ),
    "an indented block of code": (
        append(PAGE, "\n    print('hello')\n"),
        [f"{SITE}::test_no_code_stands_outside_of_blocks[{PAGE}]"],
        r"docs/index\.md:\d+: code that is no block: print",
    ),
    "a fence with a title": (
        replace(PAGE, "```python", '```python title="x"'),
        [PAGES],
        r"docs/index\.md:\d+: a block of 'python title=.* is not run",
    ),
    "a fence of py": (replace(PAGE, "```python", "```py"), [PAGES], r"docs/index\.md:\d+: a block of 'py' is not run"),
    "a fence with an attribute list": (
        replace(PAGE, "```python", "```{ .python }"),
        [PAGES],
        r"docs/index\.md:\d+: a block of '{ \.python }' is not run",
    ),
    "a fence of tildes": (
        replace(PAGE, FENCE, FENCE.replace("```", "~~~")),
        [PAGES],
        r"docs/index\.md:\d+: a fence must start at the margin",
    ),
    "a fence in a quote": (
        replace(PAGE, FENCE, "> " + FENCE.replace("\n", "\n> ")),
        [PAGES],
        r"docs/index\.md:\d+: a fence must start at the margin",
    ),
    "a fence in a tab": (
        replace(PAGE, FENCE, '=== "x"\n\n    ' + FENCE.replace("\n", "\n    ")),
        [PAGES],
        r"docs/index\.md:\d+: a fence must start at the margin",
    ),
    "a program that raises": (program("1 / 0"), [PAGE], r"docs/index\.md:\d+: examples.*\n.*exit status 1"),
    "a program that raises in a thread": (
        program("threading.Thread(target=lambda: 1 / 0).start()"),
        [PAGE],
        r"docs/index\.md:\d+: examples[\s\S]*Exception in thread",
    ),
    "a program that warns": (program("open(__file__)"), [PAGE], r"docs/index\.md:\d+: examples[\s\S]*ResourceWarning"),
    "a program that hangs": (
        program("threading.Event().wait()"),
        [PAGE, "--time-limit", "3"],
        r"docs/index\.md:\d+: examples[\s\S]*still running after 3 s",
    ),
    "a program that prints something else": (
        replace(PROGRAM, "Hello from the main", "Hallo from the main"),
        [PAGE],
        r"docs/index\.md:\d+: examples[\s\S]*is not the recorded one",
    ),
    "a program changed since it was recorded": (
        replace(PROGRAM, "the worker thread", "the worker  thread"),
        [PAGES],
        r"hello_thread\.py:1: this program has changed",
    ),
    "a program that no page shows": (
        write("examples/index/unseen.py", '"""Nobody sees this."""\n'),
        [PAGES],
        r"examples/index/unseen\.py:1: no page shows this file",
    ),
    "a record that no page shows": (
        write("examples/index/unseen.out", "x\n"),
        [PAGES],
        r"examples/index/unseen\.out:1: no page shows this file",
    ),
    "steps of a program without counts": (
        write("examples/index/hello_thread.steps.json", '{"explored": {}, "places": []}\n'),
        [PAGES],
        r"hello_thread\.steps\.json:1: its program has no counts",
    ),
    "a program that is too wide": (append(PROGRAM, f"# {'x' * 70}\n"), [PAGES], r"hello_thread\.py:\d+: 72 columns"),
    "a page missing from nav": (
        write("docs/lost.md", OTHER.format("Lost")),
        [BUILT],
        r"docs/lost\.md:1: .*not in the nav",
    ),
    "a broken link": (append(PAGE, "\n[x](nowhere.md)\n"), [BUILT], r"docs/index\.md:\d+: the link 'nowhere\.md'"),
    "a broken anchor": (
        append(PAGE, "\n[x](exercises.md#nowhere)\n"),
        [BUILT],
        r"docs/index\.md:\d+: the link 'exercises\.md#nowhere'",
    ),
    "a broken image": (append(PAGE, "\n![x](nowhere.png)\n"), [BUILT], r"docs/index\.md:\d+: the link 'nowhere\.png'"),
    "a lost line break": (
        replace(PAGE, "worker thread: says hello", "worker thread:<br/>says hello"),
        [PAGES],
        r"docs/index\.md:\d+: HTML in a diagram is lost",
    ),
    "a label lost to HTML": (
        replace(PAGE, "worker thread: says hello", "a queue<int>"),
        [PAGES],
        r"docs/index\.md:\d+: HTML in a diagram is lost",
    ),
    "a fill with no text colour": (
        replace(PAGE, "wait --> last", "wait --> last\n    classDef x fill:#000"),
        [PAGES],
        r"docs/index\.md:\d+: a fill needs a text colour",
    ),
    "a diagram with no words": (
        replace(PAGE, "    accDescr:", "    %% "),
        [PAGES],
        r"docs/index\.md:\d+: the diagram has no accDescr",
    ),
    "a mermaid syntax error": (
        replace(PAGE, "wait --> last", "wait --> --> last"),
        [f"tests/browser/test_every_page.py::test_the_diagrams_are_drawn[{PAGE}-light]"],
        r"docs/index\.md:\d+: not drawn",
    ),
    "an image of a third party": (
        append(PAGE, "\n![x](https://elsewhere.example/x.png)\n"),
        [FROM_ELSEWHERE],
        r"docs/index\.md:\d+: the page would load https://elsewhere",
    ),
    "a script of a third party": (
        replace("mkdocs.yml", "extra_javascript:", "extra_javascript:\n  - https://elsewhere.example/x.js"),
        [FROM_ELSEWHERE],
        r"mkdocs\.yml:\d+: the page would load https://elsewhere",
    ),
    "two pages with one title": (
        write("docs/again.md", OTHER.format("Exercises")),
        [PAGES],
        r"docs/\w+\.md:5: docs/\w+\.md has the title 'Exercises' too",
    ),
    "a page without a description": (
        replace(PAGE, "description:", "about:"),
        [PAGES],
        r"docs/index\.md:1: the front matter needs a description",
    ),
    "a page without a diagram": (
        replace(PAGE, "```mermaid", "```toml"),
        [PAGES],
        r"docs/index\.md:1: the page has no diagram",
    ),
}


def run_tests(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_planted_defect_is_found(defect, project):
    plant, arguments, told = DEFECTS[defect]
    plant(project)
    ended = run_tests(project, *arguments)
    assert ended.returncode not in {0, 4, 5}, ended.stdout[-3000:]
    assert re.search(told, ended.stdout), ended.stdout[-3000:]


def test_a_part_of_a_program_is_run_and_recorded_by_itself(project):
    part = "import threading\n# --8<-- [start:part]\nprint('Hello')\n# --8<-- [end:part]"
    replace(PROGRAM, "import threading", part)(project)
    name = "examples/index/hello_thread"
    append(PAGE, f'\n```python\n--8<-- "{name}.py:part"\n```\n\n```text\n--8<-- "{name}.part.out"\n```\n')(project)
    write(f"{name}.part.out", "")(project)
    recorded = run_tests(project, "--record", PAGE)
    assert recorded.returncode == 0, recorded.stdout[-3000:]
    assert (project / f"{name}.part.out").read_text() == "Hello\n"
    tested = run_tests(project, PAGE, PAGES, f"{SITE}::test_the_code_shown_is_the_code_that_ran[{PAGE}]")
    assert tested.returncode == 0, tested.stdout[-3000:]


def test_a_program_whose_need_is_not_met_is_told_of(project):
    need = '# /// script\n# requires-python = ">=9.9"\n# ///\nimport threading'
    replace(PROGRAM, "import threading", need)(project)
    tested = run_tests(project, PAGE)
    assert "1 skipped" in tested.stdout
    assert "hello_thread.py was not run: it needs Python 9.9 or newer, which is not on this machine" in tested.stdout


def test_the_small_project_itself_has_no_defect(project):
    tested = run_tests(project, "docs", PAGES, SITE)
    assert tested.returncode == 0, tested.stdout[-3000:]
