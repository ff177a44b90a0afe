"""The sampling profiler with --mode gil sees who holds the GIL."""
# /// script
# requires-python = ">=3.15"
# tool.machine.systems = ["linux"]
# ///
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = """
import threading
import time

def compute():
    end = time.monotonic() + 1
    while time.monotonic() < end:
        sum(range(1000))

def wait():
    is_computed.wait()

is_computed = threading.Event()
computing = threading.Thread(target=compute)
waiting = threading.Thread(target=wait)
computing.start()
waiting.start()
computing.join()
is_computed.set()
"""


def samples_of(name, stacks):
    """Each line is a stack, and in how many samples it was."""
    counts = re.findall(rf":{name}:.* (\d+)$", stacks, re.M)
    return sum(map(int, counts))


with tempfile.TemporaryDirectory() as folder:
    program = Path(folder, "busy.py")
    profile = Path(folder, "stacks")
    program.write_text(PROGRAM, encoding="utf-8")
    for mode in ("wall", "gil"):
        subprocess.run(
            [sys.executable, "-m", "profiling.sampling", "run",
             "--all-threads", "--mode", mode, "--collapsed",
             "-o", profile, program],
            check=True, capture_output=True)
        stacks = profile.read_text(encoding="utf-8")
        often = [name for name in ("compute", "wait")
                 if samples_of(name, stacks) > 50]
        print(f"--mode {mode}: seen often in", *often)
