"""Virtual environments for programs that need packages: a requirements.txt in their folder pins the packages.

They are made by the interpreter that runs the tests, once, and kept in .cache/.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import interpreters
from alone import alone
from interpreters import Interpreter
from paths import ROOT
from program import Program

CACHE = ROOT / ".cache" / "environments"


def requirements_of(program: Program) -> Path | None:
    """The requirements.txt that pins a program's packages, or None where it needs none."""
    return program.path.with_name("requirements.txt") if program.needs.packages else None


def found(requirements: Path | None) -> list[Interpreter]:
    """Every interpreter, or the only one that has the packages; make() makes it."""
    if requirements is None:
        return interpreters.found()
    python = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return [replace(interpreters.ask(sys.executable), executable=str(_folder(requirements) / python))]


def make(requirements: Path) -> None:
    """Make the environment where it is not in the cache; raises RuntimeError where pip cannot install the packages."""
    folder = _folder(requirements)
    finished = folder / "finished"
    with alone(folder.with_suffix(".lock")):
        if finished.exists():
            return
        shutil.rmtree(folder, ignore_errors=True)
        print(f"Installing {requirements.relative_to(ROOT).as_posix()} (once; kept in .cache/)", flush=True)
        environment = found(requirements)[0].executable
        for command in (
            ["venv", "--without-pip", str(folder)],
            ["pip", "--python", environment, "install", "--quiet", "-r", str(requirements)],
        ):
            done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
            if done.returncode:
                name = requirements.relative_to(ROOT).as_posix()
                raise RuntimeError(f"the packages of {name} could not be installed:\n{done.stderr.strip()}")
        finished.touch()


def _folder(requirements: Path) -> Path:
    made_of = requirements.read_bytes() + sys.version.encode() + sys.base_prefix.encode()
    return CACHE / hashlib.sha256(made_of).hexdigest()[:16]
