"""3.13: a pool counts the cores that this process may use."""
import os
import subprocess
import sys

CHILD = """
import threading
from concurrent.futures import ThreadPoolExecutor
end = threading.Event()
with ThreadPoolExecutor() as pool:
    for _ in range(100):
        pool.submit(end.wait)
    print(threading.active_count() - 1)
    end.set()
"""

environment = os.environ | {"PYTHON_CPU_COUNT": "3"}
command = [sys.executable, "-c", CHILD]
workers = int(subprocess.check_output(command, env=environment))

if sys.version_info >= (3, 13):
    expected = min(32, 3 + 4)
else:  # knows no PYTHON_CPU_COUNT
    expected = min(32, os.cpu_count() + 4)
print("workers as documented:", workers == expected)
