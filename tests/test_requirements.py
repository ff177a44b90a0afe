"""requirements.txt pins, with hashes, what requirements.in names and all that it needs."""

import re

import pytest

from paths import ROOT
from requirements_rules import requirements_problems

NAMED = (ROOT / "requirements.in").read_text(encoding="utf-8")
PINNED = (ROOT / "requirements.txt").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
OLDEST_PYTHON = re.search(r"needs Python (\d+\.\d+) or newer", README)[1]


def without(name):
    """requirements.txt without a package's entry."""
    return re.sub(rf"^{name}==[\s\S]*?(?=^\S)", "", PINNED, flags=re.MULTILINE)


def replaced(text, pattern, new):
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    return changed


# What is planted in the two files, and what must be said of it.
FAULTS = {
    "a package that is not pinned": (NAMED, without("pytest-codeblocks"), r"in:\d+: pytest-codeblocks is not in"),
    "a package named since": (NAMED + "hypothesis\n", PINNED, r"in:\d+: hypothesis is not in requirements\.txt"),
    "a package named no more": (replaced(NAMED, r"^playwright\n", ""), PINNED, r"txt:\d+: playwright is in one of"),
    "a pin that is not asked for": (
        NAMED,
        replaced(PINNED, r"^mkdocs==1\S+", "mkdocs==2.0"),
        r"txt:\d+: requirements\.in asks for mkdocs<2",
    ),
    "a pin that was loosened": (
        NAMED,
        replaced(PINNED, r"^mkdocs==1\S+", "mkdocs>=1.6"),
        r"txt:\d+: mkdocs is not pinned to one version",
    ),
    "a pin without hashes": (
        NAMED,
        replaced(PINNED, r"^mkdocs==(\S+) \\\n( +--hash=\S+( \\)?\n)+", r"mkdocs==\1\n"),
        r"txt:\d+: mkdocs needs the sha256 of its files",
    ),
    "a hash cut short": (NAMED, replaced(PINNED, r"(sha256:\w{63})\w", r"\1"), r"txt:\d+: \S+ needs the sha256"),
    "a pin that nothing needs": (NAMED, without("jsonschema"), r"txt:\d+: \S+ is here for jsonschema, which is not"),
    "another command at the top": (
        NAMED,
        replaced(PINNED, " --generate-hashes", ""),
        r"txt:2: the command that compiles",
    ),
    "another command told": (
        replaced(NAMED, "--python-version 3.11", "--python-version 3.12"),
        PINNED,
        r"in:2: the command that compiles",
    ),
}


def test_every_package_is_pinned():
    if problems := list(requirements_problems(NAMED, PINNED, OLDEST_PYTHON)):
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault):
    named, pinned, told = FAULTS[fault]
    problems = list(requirements_problems(named, pinned, OLDEST_PYTHON))
    assert re.search(rf"^requirements\.{told}", "\n".join(problems), re.MULTILINE), problems
