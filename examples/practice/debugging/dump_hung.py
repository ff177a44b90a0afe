"""A look from outside tells where the threads of a program hang."""
# /// script
# requires-python = ">=3.15"
# tool.machine.systems = ["linux"]
# ///
import io
import re
import runpy
import subprocess
import sys
from contextlib import redirect_stdout

HUNG = """
import threading

left, right = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(3)

def take(first, second):
    with first:
        both_hold_one.wait()
        with second:
            print("never printed")

for locks in ((left, right), (right, left)):
    threading.Thread(target=take, args=locks).start()
both_hold_one.wait()
print("ready", flush=True)
"""


def dump(pid):
    """As: python -m profiling.sampling dump --all-threads PID."""
    sys.argv = ["dump", "dump", "--all-threads", str(pid)]
    with redirect_stdout(io.StringIO()) as told:
        runpy.run_module("profiling.sampling", run_name="__main__")
    return told.getvalue()


def main():
    with subprocess.Popen(
        [sys.executable, "-c", HUNG], stdout=subprocess.PIPE
    ) as hung:
        hung.stdout.readline()
        while "wait" in (told := dump(hung.pid)):
            pass  # one is not at its second lock yet
        hung.kill()
    at = re.findall(r"(line \d+), in take", told)
    print("two threads are in take(), at", *at)


if __name__ == "__main__":
    main()
