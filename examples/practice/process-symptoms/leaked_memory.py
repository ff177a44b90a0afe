"""A block of shared memory that nobody unlinks is reported."""
import re
import subprocess
import sys

PROGRAM = """
from multiprocessing.shared_memory import SharedMemory
memory = SharedMemory(create=True, size=1000)
memory.close()
"""


def run(program):
    done = subprocess.run([sys.executable, "-c", program],
                          capture_output=True, text=True)
    return re.findall("There .* at shutdown", done.stderr)


print("only closed:", *run(PROGRAM))
print("with unlink():", *run(PROGRAM + "memory.unlink()"))
