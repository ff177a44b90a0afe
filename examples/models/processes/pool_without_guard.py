"""The same pool in two files: one lacks the main guard."""
import subprocess
import sys
from pathlib import Path

HEAD = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

def use_pool():
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        print(executor.submit(len, "four").result())
"""
UNGUARDED = HEAD + "use_pool()"
GUARDED = HEAD + 'if __name__ == "__main__": use_pool()'


def run(source):
    Path("example.py").write_text(source)
    command = [sys.executable, "example.py"]
    return subprocess.run(command, capture_output=True, text=True)


result = run(UNGUARDED)
last_line = result.stderr.strip().splitlines()[-1]
error = last_line.split(":")[0].split(".")[-1]
print("without: exit status", result.returncode)
print("  RuntimeError in a child:", "RuntimeError" in result.stderr)
print("  the parent's error:", error)

result = run(GUARDED)
print("with: exit status", result.returncode)
print("  the answer:", result.stdout.strip())
