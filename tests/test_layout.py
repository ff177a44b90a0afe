"""The README's table of the layout has a row for each path at the top, and every path it names is there."""

import re

import pytest

from fresh_copy import not_held
from paths import DOCS, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (`.+?) \| (.+) \|$")


def at_the_top() -> set[str]:
    """What a reader sees at the top and needs a word for: not the settings of a tool."""
    left_out = not_held() | {"README.md", "LICENSE"}
    paths = [path for path in ROOT.iterdir() if path.name not in left_out]
    paths += [path for path in DOCS.iterdir() if path.name == "assets" or path.name.startswith("_")]
    return {
        f"{path.relative_to(ROOT).as_posix()}{'/' if path.is_dir() else ''}"
        for path in paths
        if path.is_dir() or not path.name.startswith(".")
    }


def layout_problems(text: str):
    """What the table names and is not there, and what is there and it does not name."""
    named = set()
    for number, line in enumerate(text.splitlines(), 1):
        if row := ROW.match(line):
            paths = re.findall(r"`([^`]+)`", row[1])
            inside = [path for path in re.findall(r"`([^`]+/)`", row[2]) if not (ROOT / path).exists()]
            named.update(paths)
            for path in [*paths, *(paths[0] + path for path in inside)]:
                wanted = (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()
                if not wanted:
                    yield f"README.md:{number}: there is no {path}"
    for path in sorted(at_the_top() - named):
        yield f"README.md: the layout does not tell what {path} is"


def test_the_layout_is_as_the_readme_tells():
    if problems := list(layout_problems(README)):
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("| `examples/`", "| `example/`", "there is no example/"),
        ("| `examples/`", "| examples", "does not tell what examples/ is"),
        ("| `mkdocs.yml`", "| `mkdocs.yaml`", r"README\.md:\d+: there is no mkdocs\.yaml"),
        ("| `mkdocs.yml`", "| `mkdocs.yml/`", r"README\.md:\d+: there is no mkdocs\.yml/"),
        ("`stepper/`", "`steps/`", r"README\.md:\d+: there is no docs/assets/steps/"),
        ("`tests/exercises/`", "`tests/attempts/`", r"README\.md:\d+: there is no tests/tests/attempts/"),
        ("`requirements.in`, ", "", r"does not tell what requirements\.in is"),
        ("| `docs/_engine/` |", "| The engine |", "does not tell what docs/_engine/ is"),
        (", `.github/`", "", r"does not tell what \.github/ is"),
    ],
)
def test_a_planted_fault_is_found(old, new, told):
    assert old in README
    assert re.search(told, "\n".join(layout_problems(README.replace(old, new, 1))))
