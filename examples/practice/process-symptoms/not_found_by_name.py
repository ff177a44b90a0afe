"""A function is sent as its name, and a worker does not find it."""
import subprocess
import sys
import tempfile
from pathlib import Path

FUNCTION = """
def work(number):
    return number * number
"""
PROGRAM = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
{at_the_top}
if __name__ == "__main__":
    {under_the_guard}
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        print("result:", executor.submit(work, 3).result())
"""


def run(at_the_top="", under_the_guard=""):
    under_the_guard = under_the_guard.replace("\n", "\n    ")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.py"
        file.write_text(PROGRAM.format(**locals()))
        return subprocess.run([sys.executable, file],
                              capture_output=True, text=True)


def last_line(text, word):
    return [line for line in text.splitlines() if word in line][-1]


if __name__ == "__main__":
    told = run(under_the_guard=FUNCTION).stderr
    message = last_line(told, "AttributeError")
    print("the worker ends with", message.partition(":")[0])
    print("  it names the function:", "'work'" in message)
    print("  and the module:", "'__mp_main__'" in message)
    error = last_line(told, "Broken").partition(":")[0]
    print("the main process:", error.rpartition(".")[2])
    print("mended:", run(at_the_top=FUNCTION).stdout.strip())
