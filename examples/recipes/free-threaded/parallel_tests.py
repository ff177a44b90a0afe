"""A test that passes alone, and fails in four threads at once."""
# /// script
# dependencies = ["pytest==9.2.0", "pytest-run-parallel==0.10.0"]
# ///
import subprocess
import sys
from pathlib import Path

TEST = """
import threading
import time

last = 0
lock = threading.Lock()
taken = {}


def take():
    global last
    number = last + 1  # read
    time.sleep(0.001)  # another thread may come here
    last = number  # write
    return number


def test_no_number_is_taken_twice():
    me = threading.get_ident()
    for _ in range(50):
        number = take()
        assert taken.setdefault(number, me) == me
"""
LINE = "        number = take()"
LOCKED = "        with lock:\n            number = take()"


def run(source, *options):
    Path("test_take.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    return {0: "passes", 1: "fails"}[done.returncode]


four = "--parallel-threads=4"
print("one thread:", run(TEST))
print("four threads:", run(TEST, four))
mended = TEST.replace(LINE, LOCKED)
print("four threads, with a lock:", run(mended, four))
