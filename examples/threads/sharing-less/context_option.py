"""One option decides whether a new thread inherits the context."""
# /// script
# requires-python = ">=3.14"
# ///
import subprocess
import sys

PROGRAM = """
import threading
from contextvars import ContextVar

user = ContextVar("user", default="nobody")
user.set("Alice")
threading.Thread(target=lambda: print(user.get())).start()
"""

for value in "01":
    option = f"thread_inherit_context={value}"
    command = [sys.executable, "-X", option, "-c", PROGRAM]
    child = subprocess.run(command, capture_output=True, text=True)
    print(f"-X {option}: a new thread sees:", child.stdout.strip())
