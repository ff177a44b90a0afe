"""zizmor finds nothing in what GitHub reads of this repository, and each file follows its schema."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from paths import ROOT
from workflow_rules import WORKFLOW, Workflow

DEPENDABOT = ".github/dependabot.yml"
SHOWN = "examples/recipes/free-threaded/tests.yml"  # for readers to copy
SCHEMAS = {WORKFLOW: "vendor.github-workflows", DEPENDABOT: "vendor.dependabot", SHOWN: "vendor.github-workflows"}


def run(tool, *arguments):
    return subprocess.run([Path(sys.executable).with_name(tool), *arguments], cwd=ROOT, capture_output=True, text=True)


def zizmor(path):
    """What zizmor says of files for GitHub; offline, so that it says the same everywhere."""
    return run("zizmor", "--offline", "--quiet", "--strict-collection", path)


def copy_with(path, old, new, folder):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text
    copy = folder / path
    copy.parent.mkdir(parents=True)
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


@pytest.mark.parametrize("path", [".github", SHOWN])
def test_zizmor_finds_nothing(path):
    found = zizmor(path)
    if found.returncode:
        pytest.fail(found.stdout + found.stderr, pytrace=False)


@pytest.mark.parametrize(
    "path, old, new, told",
    [
        (WORKFLOW, "          persist-credentials: false\n", "          clean: true\n", "artipacked"),
        (WORKFLOW, "  pull_request:\n", "  pull_request_target:\n", "dangerous-triggers"),
        (WORKFLOW, "$GITHUB_REPOSITORY", "${{ github.head_ref }}", "template-injection"),
        (SHOWN, "          persist-credentials: false\n", "          clean: true\n", "artipacked"),
        (DEPENDABOT, "    cooldown: {default-days: 7}\n", "", "dependabot-cooldown"),
    ],
)
def test_zizmor_finds_a_planted_fault(path, old, new, told, tmp_path):
    copy = copy_with(path, old, new, tmp_path)
    assert re.search(rf"{told}[\s\S]*{Path(path).name}:\d+", zizmor(copy).stdout)


def schema_problems(path, schema):
    """What check-jsonschema says of a file, each with its line: it tells only a path such as $.jobs.test.steps[0]."""
    checked = run("check-jsonschema", "--builtin-schema", schema, "--output-format", "json", path)
    workflow = Workflow((ROOT / path).read_text(encoding="utf-8"))
    for error in json.loads(checked.stdout)["errors"]:
        deepest = error.get("best_deep_match", error)
        keys = re.findall(r"\.([\w-]+)|\[(\d+)\]", deepest["path"])
        yield f"{path}:{workflow.line(*(name or int(number) for name, number in keys))}: {deepest['message']}"


@pytest.mark.parametrize("path", SCHEMAS)
def test_it_follows_its_schema(path):
    if problems := list(schema_problems(path, SCHEMAS[path])):
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize(
    "path, old, new",
    [
        (WORKFLOW, "runs-on: ubuntu-latest", "runs-in: ubuntu-latest"),
        (WORKFLOW, "  pull_request:", "  pull_requests:"),
        (DEPENDABOT, "weekly", "fortnightly"),
        (DEPENDABOT, "patterns", "pattern"),
    ],
)
def test_a_fault_against_the_schema_is_found(path, old, new, tmp_path):
    copy = copy_with(path, old, new, tmp_path)
    assert re.search(r"\.yml:\d\d?: ", "\n".join(schema_problems(copy, SCHEMAS[path])))
