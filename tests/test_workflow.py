"""The workflow tests and publishes what the project says, with pinned actions and least permissions."""

import re

import pytest

from paths import ROOT
from workflow_rules import CI_RUN, WORKFLOW, ci_run_problems, workflow_problems

TEXT = (ROOT / WORKFLOW).read_text(encoding="utf-8")
CI_RUN_TEXT = (ROOT / CI_RUN).read_text(encoding="utf-8")

PYTEST = "- run: .venv/bin/pytest\n"
SETUP = "actions/setup-python@"
CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"

# What is planted in the workflow's text, and what the checks must say of it.
FAULTS = {
    "tests that cannot fail": (PYTEST, "- run: .venv/bin/pytest || true\n", "test must do what the README tells"),
    "no tests selected": (PYTEST, "- run: .venv/bin/pytest -k nothing\n", "test must do what the README tells"),
    "no tests selected, by the environment": (
        PYTEST,
        f"{PYTEST}        env:\n          PYTEST_ADDOPTS: -k nothing\n",
        "PYTEST_ADDOPTS may change",
    ),
    "no tests selected, by the whole environment": (
        "  NO_MKDOCS_2_WARNING: 1\n",
        "  NO_MKDOCS_2_WARNING: 1\n  PYTEST_ADDOPTS: -k nothing\n",
        "this must be {'NO_MKDOCS_2_WARNING': 1}",
    ),
    "no tests": (PYTEST, "- run: echo passed\n", "test must do what the README tells"),
    "another installation": ("-r requirements.txt\n", "-r requirements.in\n", "test must do what the README tells"),
    "a step that may fail": (PYTEST, f"{PYTEST}        continue-on-error: true\n", "continue-on-error is not known"),
    "a job that may fail": (
        "  test:\n",
        "  test:\n    continue-on-error: true\n",
        "continue-on-error must be left out",
    ),
    "a step that is left out": (PYTEST, f"{PYTEST}        if: false\n", "if is not known"),
    "a shell that goes on": ("shell: bash", "shell: bash {0}", "defaults must be"),
    "publishing without the tests": ("needs: [test, programs]", "needs: [programs]", "needs must be"),
    "publishing without any need": ("    needs: [test, programs]\n", "", "needs must be"),
    "deploying without publishing": ("    needs: publish\n", "", "needs must be publish"),
    "publishing whatever the tests say": ("if: github.ref", "if: always() || github.ref", "if must be"),
    "publishing from a pull request": (" && github.event_name != 'pull_request'", "", "if must be"),
    "a lenient build": ("mkdocs build --strict", "mkdocs build", "publish must do what the README tells"),
    "another folder published": ("path: site", "path: docs", "MkDocs builds into site"),
    "a trigger with secrets": ("  pull_request:\n", "  pull_request_target:\n", "this must be {'push'"),
    "another branch": ("branches: [main]", "branches: [master]", "this must be {'push'"),
    "no pull requests": ("  pull_request:\n", "", "this must be {'push'"),
    "no Python installed": (SETUP, "actions/cache@", "test must do what the README tells"),
    "a free-threaded build dropped": ("            3.14t\n", "", "the tests look for Python"),
    "a version dropped": ("            3.12\n", "", "the tests look for Python"),
    "the tests on another Python": ("3.12\n            3.11\n", "3.11\n            3.12\n", "the last one runs"),
    "Windows dropped": ("[windows-latest, macos-latest]", "[macos-latest]", "strategy must be"),
    "Windows excluded": (
        "[windows-latest, macos-latest]\n",
        "[windows-latest, macos-latest]\n        exclude: [{os: windows-latest}]\n",
        "strategy must be",
    ),
    "a job dropped": ("  programs:\n", "  program:\n", "the job 'programs' is missing"),
    "a wrong digit in a pin": ("@3d3c42e5", "@3d3c42e6", "actions/checkout is pinned to 3d3c42e6"),
    "a wrong digit in a pin used once": ("@cd2ce8fc", "@cd2ce8fd", "actions/deploy-pages is pinned to cd2ce8fd"),
    "a wrong version beside a pin": ("# v7.0.1", "# v7.0.2", "actions/checkout is pinned to .* # v7.0.2"),
    "no pin": (CHECKOUT, "actions/checkout@v7", "actions/checkout is pinned to v7"),
    "an action of somebody else": ("actions/checkout@", "action/checkout@", "action/checkout is pinned to .* no such"),
    "more permissions": (
        "permissions:\n  contents: read",
        "permissions:\n  contents: write",
        "this must be {'contents'",
    ),
    "a job that may write": ("      pages: read", "      pages: write", "permissions must be"),
}
CI_RUN_FAULTS = {
    "tests that cannot fail": (".venv/bin/pytest", ".venv/bin/pytest || true"),
    "some of the tests": (".venv/bin/pytest", ".venv/bin/pytest docs"),
    "failures passed over": ("set -euo pipefail", "set -u"),
    "another installation": ("requirements.txt", "requirements.in"),
}


def plant(text, old, new):
    assert old in text
    return text.replace(old, new, 1)


def fail_with(problems):
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def test_it_does_what_the_project_says():
    fail_with(list(workflow_problems(TEXT)))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault):
    old, new, told = FAULTS[fault]
    problems = list(workflow_problems(plant(TEXT, old, new)))
    assert re.search(rf"^{re.escape(WORKFLOW)}:\d+: {told}", "\n".join(problems), re.MULTILINE), problems


def test_ci_runs_what_the_readme_tells():
    fail_with(list(ci_run_problems(CI_RUN_TEXT)))


@pytest.mark.parametrize("fault", CI_RUN_FAULTS)
def test_a_fault_planted_in_ci_run_is_found(fault):
    assert list(ci_run_problems(plant(CI_RUN_TEXT, *CI_RUN_FAULTS[fault])))
