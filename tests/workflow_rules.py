"""What the workflow and .ci/run must be, as checks that name the file and line of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from interpreters import NAMES
from told_commands import the_readme_s

WORKFLOW = ".github/workflows/pages.yml"
CI_RUN = ".ci/run"

# The second copy of each pin. No test can ask offline whether a commit is the release it claims to be, so whoever
# changes one looks it up, and writes it twice.
ACTIONS = {
    "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "actions/setup-python": "5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "actions/upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
    "actions/deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
}

SOURCES = ["actions/checkout", "actions/setup-python"]
INSTALL, TESTS, PROGRAMS = the_readme_s()
BUILD = ".venv/bin/mkdocs build --strict"
ASK_ADDRESS = 'echo "base_url=$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq .html_url)" >> "$GITHUB_OUTPUT"'

# PyYAML reads the key `on` as true.
TRIGGERS = {"push": {"branches": ["main"]}, "pull_request": None, "workflow_dispatch": None}
SETTINGS = {True: TRIGGERS, "permissions": {"contents": "read"}, "env": {"NO_MKDOCS_2_WARNING": 1}}
SYSTEMS = {"fail-fast": False, "matrix": {"os": ["windows-latest", "macos-latest"]}}
ON_MAIN = "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'"


def without_environment(command: str) -> str:
    """The README's command where the machine's own Python is used: Windows has no .venv/bin."""
    return command.rpartition(" && ")[2].replace(".venv/bin/", "python -m ")


# What each job is. What stands in a job and not here is refused: it may hide a failure.
JOBS: dict[str, dict[str, Any]] = {
    "test": {"runs-on": "ubuntu-latest", "steps": [*SOURCES, INSTALL, TESTS]},
    "programs": {
        "strategy": SYSTEMS,
        "runs-on": "${{ matrix.os }}",
        "defaults": {"run": {"shell": "bash"}},
        "steps": [*SOURCES, without_environment(INSTALL), without_environment(PROGRAMS)],
    },
    "publish": {
        "if": ON_MAIN,
        "needs": ["test", "programs"],
        "runs-on": "ubuntu-latest",
        "permissions": {"contents": "read", "pages": "read"},
        "steps": [*SOURCES, INSTALL, ASK_ADDRESS, BUILD, "actions/upload-pages-artifact"],
    },
    "deploy": {
        "needs": "publish",
        "runs-on": "ubuntu-latest",
        "permissions": {"pages": "write", "id-token": "write"},
        "environment": {"name": "github-pages", "url": "${{ steps.deployment.outputs.page_url }}"},
        "steps": ["actions/deploy-pages"],
    },
}
STEP_KEYS = {"uses", "with", "run", "id", "env"}
STEP_ENVIRONMENT = {"GH_TOKEN", "SITE_URL", "REPO_URL"}


class Workflow:
    """The text of a workflow, what it says, and the line on which each part of it stands."""

    def __init__(self, text: str):
        self.said = yaml.safe_load(text)
        self.nodes = yaml.compose(text)

    def line(self, *path: str | int) -> int:
        """The line of the part at this path, or of the last part on the way that is there."""
        node, line = self.nodes, 1
        for key in path:
            if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
                node = node.value[key]
                line = node.start_mark.line + 1
            elif isinstance(node, yaml.MappingNode):
                name = "on" if key is True else key
                pair = next((pair for pair in node.value if pair[0].value == name), None)
                if pair is None:
                    break
                line, node = pair[0].start_mark.line + 1, pair[1]
        return line

    def problem(self, message: str, *path: str | int) -> str:
        return f"{WORKFLOW}:{self.line(*path)}: {message}"


def workflow_problems(text: str) -> Iterator[str]:
    """Everything in which the workflow is not what the project says it does."""
    workflow = Workflow(text)
    yield from pin_problems(text)
    for key in (workflow.said.keys() | SETTINGS.keys()) - {"name", "jobs", "concurrency"}:
        if workflow.said.get(key) != SETTINGS.get(key):
            yield workflow.problem(f"this must be {SETTINGS.get(key, 'left out')}", key)
    for name in JOBS.keys() | workflow.said["jobs"].keys():
        yield from job_problems(workflow, name)


def pin_problems(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.search(r"\buses: *(.*)", line):
            action, _, pin = match[1].partition("@")
            if ACTIONS.get(action) != pin:
                wanted = ACTIONS.get(action, "nothing: no such action is used")
                yield f"{WORKFLOW}:{number}: {action} is pinned to {pin}, and in tests/workflow_rules.py to {wanted}"


def job_problems(workflow: Workflow, name: str) -> Iterator[str]:
    job, wanted = workflow.said["jobs"].get(name), JOBS.get(name)
    if job is None or wanted is None:
        yield workflow.problem(f"the job {name!r} is {'missing' if job is None else 'not known'}", "jobs", name)
        return
    for key in (job.keys() | wanted.keys()) - {"steps"}:
        if job.get(key) != wanted.get(key):
            yield workflow.problem(f"{key} must be {wanted.get(key, 'left out')}", "jobs", name, key)
    for number, step in enumerate(job["steps"]):
        yield from step_problems(workflow, name, number, step)
    steps = [step.get("run") or step["uses"].partition("@")[0] for step in job["steps"]]
    if steps != wanted["steps"]:
        odd = next((number for number, step in enumerate(steps) if step not in wanted["steps"]), 0)
        told = "".join(f"\n    {step}" for step in wanted["steps"])
        yield workflow.problem(
            f"{name} must do what the README tells, to the letter:{told}", "jobs", name, "steps", odd
        )


def step_problems(workflow: Workflow, job: str, number: int, step: dict) -> Iterator[str]:
    where = ("jobs", job, "steps", number)
    for key in step.keys() - STEP_KEYS:
        yield workflow.problem(f"{key} is not known to hide no failure", *where, key)
    for key in step.get("env", {}).keys() - STEP_ENVIRONMENT:
        yield workflow.problem(f"{key} may change what the command does", *where, "env", key)
    if "setup-python" in step.get("uses", "") and job != "publish":
        wanted = [name.removeprefix("python") for name in NAMES]
        versions = step["with"]["python-version"].split()
        if sorted(versions) != sorted(wanted):
            yield workflow.problem(f"the tests look for Python {' '.join(wanted)}", *where, "with")
        if versions[-1:] != wanted[:1]:
            yield workflow.problem(f"the last one runs the tests: the oldest, {wanted[0]}", *where, "with")
    if "upload-pages-artifact" in step.get("uses", "") and step.get("with") != {"path": "site"}:
        yield workflow.problem("MkDocs builds into site", *where, "with")


def ci_run_problems(text: str) -> Iterator[str]:
    """.ci/run ends with what the README tells, and stops at the first failure."""
    lines = text.splitlines()
    if lines[-2:] != [INSTALL, TESTS]:
        yield f"{CI_RUN}:{len(lines)}: the last two lines must be what the README tells:\n    {INSTALL}\n    {TESTS}"
    if "set -euo pipefail" not in lines:
        yield f"{CI_RUN}:2: it must stop at the first failure: set -euo pipefail"
