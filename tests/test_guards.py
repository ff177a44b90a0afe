"""What linters, type checkers and the JavaScript's own tests say: each a test, whose failure names file and line."""

import subprocess

import node_tools
from page_source import ROOT


def passes(result: subprocess.CompletedProcess) -> None:
    assert result.returncode == 0, f"\n{result.stdout}{result.stderr}"


def test_the_modules_of_the_page_do_what_their_tests_say():
    passes(node_tools.node("--test", str(ROOT / "tests/assets/*.test.mjs")))
