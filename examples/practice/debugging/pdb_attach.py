"""pdb -p opens a debugger in a program that runs already."""
# /// script
# requires-python = ">=3.14"
# tool.machine.systems = ["linux"]
# ///
import subprocess
import sys

RUNNING = """
import threading
import time

is_open = True
is_closed = threading.Event()
threading.Thread(target=is_closed.wait, name="Ann").start()
print("ready", flush=True)
while is_open:
    time.sleep(0.01)
is_closed.set()
print("the program has ended by itself")
"""
TYPED = """p [t.name for t in threading.enumerate()]
is_open = False
quit
"""

with subprocess.Popen(
    [sys.executable, "-c", RUNNING],
    text=True, stdout=subprocess.PIPE,
) as running:
    running.stdout.readline()  # it is ready
    debugger = subprocess.run(
        [sys.executable, "-m", "pdb", "-p", str(running.pid)],
        input=TYPED, text=True, capture_output=True)
    _, answer, *_ = debugger.stdout.split("(Pdb) ")
    print("the debugger said:", answer.strip())
    print(running.stdout.read().strip())
