"""Tests that share what takes long run in one process of several."""

import subprocess
import sys

GROUPED = """
import os
import pytest

@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("number", range(6))
def test(number):
    with open("workers", "a") as told:
        print(os.environ["PYTEST_XDIST_WORKER"], file=told)
"""


def test_a_group_stays_together(tmp_path):
    for name in ("test_one.py", "test_two.py"):
        (tmp_path / name).write_text(GROUPED, encoding="utf-8")
    options = ["-n", "2", "--dist", "loadgroup", "-p", "no:cacheprovider", "--import-mode", "importlib"]
    done = subprocess.run([sys.executable, "-m", "pytest", *options], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    workers = (tmp_path / "workers").read_text(encoding="utf-8").split()
    assert len(workers) == 12 and len(set(workers)) == 1
