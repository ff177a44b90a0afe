"""The exercises' checks find what is wrong with an attempt, and say it in words."""

import subprocess
import sys
from pathlib import Path

import pytest

THREADS = (
    "import threading\ndef run(*targets):\n    ts = [threading.Thread(target=t) for t in targets]\n"
    "    for t in ts: t.start()\n    for t in ts: t.join()\n"
)

WRONG = {
    "one_to_ten": {
        "Not printed: 10": THREADS
        + "run(lambda: print(*range(1, 6), sep='\\n'), lambda: print(*range(6, 10), sep='\\n'))",
        "You started 1 threads": THREADS + "run(lambda: print(*range(1, 11), sep='\\n'))",
        "All the lines came from one": THREADS + "run(lambda: print(*range(1, 11), sep='\\n'), lambda: None)",
        "The main thread printed": THREADS + "run(lambda: print(1), lambda: print(2))\nprint(*range(3, 11), sep='\\n')",
        "Nothing makes a thread wait": THREADS
        + "def show(numbers):\n    for n in numbers: print(n)\n"
        + "run(lambda: show(range(1, 6)), lambda: show(range(6, 11)))",
        "There are 20 lines": THREADS + "run(*[lambda: print(*range(1, 11), sep='\\n')] * 2)",
        "It raised an exception": "1 / 0",
    },
    "five_downloads": {
        "does not name file5.zip": THREADS + "import time\ndef get(n): time.sleep(0.2); print(f'file{n}.zip')\n"
        "run(*[lambda n=n: get(n) for n in range(1, 5)])",
        "At most 1 of the five": THREADS + "import time\ndef get(n): time.sleep(0.05); print(f'file{n}.zip')\n"
        "for n in range(1, 6): run(lambda n=n: get(n))",
        "You started 0 threads": "for n in range(1, 6): print(f'file{n}.zip')",
    },
    "race_demo": {
        "No line reads 'without lock: '": "print('expected: 2')",
        "The lock must be held": THREADS + "print('expected: 2\\nwithout lock: 1\\nwith lock: 1')\n"
        "run(*[lambda: None] * 4)",
        "nothing was lost without the lock": THREADS + "print('expected: 2\\nwithout lock: 2\\nwith lock: 2')\n"
        "run(*[lambda: None] * 4)",
        "You started 0 threads": "print('expected: 2\\nwithout lock: 1\\nwith lock: 2')",
        "makes no threading.Lock": THREADS + "print('expected: 2\\nwithout lock: 1\\nwith lock: 2')\n"
        "run(*[lambda: None] * 4)",
    },
    "squares": {
        "not in order": "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as e:\n"
        "    for r in reversed(list(e.map(lambda n: n * n, range(1, 11)))): print(r)",
        "Expected the lines": "print(1)",
        "was given 0 tasks": "for n in range(1, 11): print(n * n)",
    },
}


@pytest.mark.parametrize(
    "exercise, message, code", [(e, m, c) for e, attempts in WRONG.items() for m, c in attempts.items()]
)
def test_a_wrong_attempt_is_told_why(exercise, message, code, tmp_path):
    attempt = tmp_path / "my_attempt.py"
    attempt.write_text(code, encoding="utf-8")
    check = Path(__file__).with_name(f"test_{exercise}.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(check), "--attempt", str(attempt)]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 1
    assert message in checked.stdout
    assert "Traceback" not in checked.stdout or "It raised" in checked.stdout


def test_a_missing_attempt_is_told():
    check = Path(__file__).with_name("test_squares.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(check), "--attempt", "nowhere.py"]
    assert "There is no file nowhere.py" in subprocess.run(command, capture_output=True, text=True).stdout
