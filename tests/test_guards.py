"""What linters, type checkers and the JavaScript's own tests say: each a test, whose failure names file and line."""

import subprocess
import sys

import node_tools
from paths import ROOT

RUFF = [sys.executable, "-m", "ruff"]


def passes(result: subprocess.CompletedProcess) -> None:
    assert result.returncode == 0, f"\n{result.stdout}{result.stderr}"


def test_python_holds_to_the_rules():
    passes(subprocess.run([*RUFF, "check", "--no-cache"], cwd=ROOT, capture_output=True, text=True))


def test_python_is_laid_out_as_ruff_does():
    passes(subprocess.run([*RUFF, "format", "--check", "--no-cache"], cwd=ROOT, capture_output=True, text=True))


def test_the_build_has_the_types_it_states():
    mypy = [sys.executable, "-m", "mypy", "--config-file", "tests/tools/mypy.ini"]
    passes(subprocess.run(mypy, cwd=ROOT, capture_output=True, text=True))


def test_the_scripts_have_the_types_they_state():
    passes(node_tools.node(str(node_tools.modules() / "typescript/bin/tsc"), "--project", str(node_tools.TOOLS)))


def test_the_scripts_and_style_sheets_hold_to_the_rules():
    biome = [str(node_tools.modules() / "@biomejs/biome/bin/biome"), "lint", "--error-on-warnings"]
    passes(node_tools.node(*biome, *(str(ROOT / part) for part in ("docs/assets", "docs/_build", "tests"))))


def test_the_modules_of_the_page_do_what_their_tests_say():
    passes(node_tools.node("--test", str(ROOT / "tests/assets/*.test.mjs")))
