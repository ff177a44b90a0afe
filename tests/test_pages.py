"""The pages' Markdown and the programs' source are as the guide promises."""

import pytest

import page_rules
from paths import EXAMPLES, ROOT, pages


def named(path):
    return path.relative_to(ROOT).as_posix()


def fail_with(problems):
    problems = list(problems)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("page", pages(), ids=named)
def test_page(page):
    fail_with(page_rules.page_problems(page))


def test_an_unfinished_recipe_is_found():
    text = "# How to\n\n## Why?\n\nSo.\n\n## And?\n\n**The pitfall:** [x](https://x.org) and [here](a.md).\n"
    told = [problem.partition(": ")[2] for problem in page_rules.recipe_problems(ROOT / "docs" / "a.md", text)]
    assert told == ["this recipe has no pitfall: Why?", "this recipe has no link into the site: Why?"]


@pytest.mark.parametrize("page", pages(), ids=named)
def test_record_is_of_the_programs_shown(page):
    fail_with(page_rules.record_problems(page))


@pytest.mark.parametrize("program", sorted(EXAMPLES.rglob("*.py")), ids=named)
def test_program(program):
    fail_with(page_rules.program_problems(program))


def test_every_program_and_record_is_shown():
    fail_with(page_rules.unshown_programs())


def test_no_two_pages_have_one_title():
    fail_with(page_rules.title_problems())
