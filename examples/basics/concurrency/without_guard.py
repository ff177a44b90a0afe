"""Without the guard, a new process would start another."""
import subprocess
import sys
from pathlib import Path

UNGUARDED = """
from multiprocessing import get_context
get_context("spawn").Process(target=print).start()
"""

Path("unguarded.py").write_text(UNGUARDED)
command = [sys.executable, "unguarded.py"]
result = subprocess.run(command, capture_output=True, text=True)

reason = result.stderr.partition("RuntimeError:")[2].split(".")[0]
print("RuntimeError:", *reason.split())
