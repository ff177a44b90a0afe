"""A script that is sent into a running program tells its state."""
# /// script
# requires-python = ">=3.14"
# tool.machine.systems = ["linux"]
# ///
import subprocess
import sys
import tempfile
from pathlib import Path

RUNNING = """
import threading

def wait_for_orders():
    threading.Event().wait()

threading.Thread(target=wait_for_orders, name="Ann").start()
orders = 3
print("ready", flush=True)
for line in iter(input, "end"):
    pass
"""
SENT = """
import os, sys, threading
main = sys.modules["__main__"]
told = []
for thread in threading.enumerate():
    frame, names = sys._current_frames()[thread.ident], []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    if thread is not threading.main_thread():
        told.append(f"{thread.name} is in {names[:3]}")
told.append(f"orders: {main.orders}")
os.write(1, "\\n".join(told).encode())  # a print() may be under way
os._exit(0)
"""

with tempfile.TemporaryDirectory() as folder:
    script = Path(folder, "sent.py")
    script.write_text(SENT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", RUNNING], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as running:
        running.stdout.readline()  # it is ready
        sys.remote_exec(running.pid, str(script))
        told, _ = running.communicate("go on\n")
print(told.strip())
