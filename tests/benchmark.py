"""How well the program tests overlap their waits: python tests/benchmark.py

Prints the wall time over what no scheduling could beat: the longest program, or the CPU time spread over all cores.
Needs a POSIX system, whose kernel adds up the CPU time of all that the tests start.
"""

import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main():
    started = time.perf_counter()
    tests = subprocess.run([sys.executable, "-m", "pytest", "-q", "docs"], cwd=ROOT, capture_output=True, text=True)
    wall = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    spread = (used.ru_utime + used.ru_stime) / os.cpu_count()
    longest = float(re.search(r"the longest took ([\d.]+) s", tests.stdout)[1])
    print(tests.stdout.strip().splitlines()[-1])
    print(f"wall {wall:.1f} s; longest program {longest:.1f} s; CPU time over {os.cpu_count()} cores {spread:.1f} s")
    print(f"ratio {wall / max(longest, spread):.2f}")
    sys.exit(tests.returncode)


if __name__ == "__main__":
    main()
