"""Runs all the program tests again and again on a busy machine: python tests/stress.py [--runs 100] [--busy 4]

Ends with 1 and shows the failures if any run of any program was not as recorded.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from busy import busy

ROOT = Path(__file__).parents[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--busy", type=int, default=4, help="busy processes beside the tests")
    options = parser.parse_args()
    failed = 0
    with busy(options.busy):
        for number in range(1, options.runs + 1):
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", "docs"], cwd=ROOT, capture_output=True, text=True
            )
            last = run.stdout.strip().splitlines()[-1]
            print(f"run {number} of {options.runs}: {last}", flush=True)
            if run.returncode:
                failed += 1
                print(run.stdout, flush=True)
    print(f"{options.runs - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
