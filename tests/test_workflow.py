"""The workflow that publishes the site: pinned actions, least permissions, nothing but the README's commands."""

import re

import pytest
import yaml

from page_source import ROOT

TEXT = (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
JOBS = yaml.safe_load(TEXT)["jobs"]


def steps(key):
    return [step[key] for job in JOBS.values() for step in job["steps"] if key in step]


@pytest.mark.parametrize("action", steps("uses"))
def test_actions_are_pinned_by_commit(action):
    assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)


def test_only_the_deployment_may_write():
    assert yaml.safe_load(TEXT)["permissions"] == {"contents": "read"}
    writing = {name for name, job in JOBS.items() if "write" in job.get("permissions", {}).values()}
    assert writing == {"deploy"}


def test_it_calls_only_what_the_readme_tells():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in steps("run"):
        for part in command.split(" && "):
            program = re.sub(r"^(\.venv/bin/|python -m )", "", part).split()[0]
            assert program in readme or "gh api" in part, part
