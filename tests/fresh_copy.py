"""A copy of the project as a person has it who just got it, to type commands in."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paths import ROOT

fcntl = pytest.importorskip("fcntl", reason="the commands are told for the shell of a POSIX system")

KEPT = ROOT / ".cache" / "commands"
WHICH_PYTHON = ["python3", "-c", "import sys; print(sys.version, sys.base_prefix)"]


def environment(**more: str) -> dict[str, str]:
    """The environment of a person's shell: this one, without what the running tests were told."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")} | more


def not_held() -> set[str]:
    """The names of what lies in the folder and the repository does not hold: what git ignores, and tools' caches."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").replace("/", "").split()
    return {".git", *ignored, *(tag.parent.name for tag in ROOT.glob("*/CACHEDIR.TAG"))}


def copy_files(folder: Path) -> None:
    """Copy what the repository holds; what is fetched once is shared."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*not_held()), dirs_exist_ok=True)
    (folder / ".cache").symlink_to(ROOT / ".cache")


@contextmanager
def lent(command: str) -> Iterator[Path]:
    """The copy, to one user at a time.

    Its .venv is kept, as a person's is, until the command that makes it, requirements.txt or python3 is another:
    to install 60 packages anew takes most of a minute.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    folder, made_of = KEPT / "project", KEPT / "made-of"
    with open(KEPT / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        python = subprocess.run(WHICH_PYTHON, capture_output=True).stdout
        needs = (ROOT / "requirements.txt").read_bytes() + command.encode() + python
        digest = hashlib.sha256(needs).hexdigest()
        keep = made_of.exists() and made_of.read_text(encoding="utf-8") == digest
        for path in folder.iterdir() if folder.exists() else ():
            if path.is_symlink() or path.is_file():
                path.unlink()
            elif not (keep and path.name == ".venv"):
                shutil.rmtree(path)
        copy_files(folder)
        made_of.unlink(missing_ok=True)
        yield folder
        made_of.write_text(digest, encoding="utf-8")
