"""At exit a daemon is cut off, and its finally does not run."""
import subprocess
import sys

CUT_OFF = """
import threading

opened, stop = threading.Event(), threading.Event()

def work():
    try:
        print("opened")
        opened.set()
        stop.wait()
    finally:
        print("closed")

worker = threading.Thread(target=work, daemon=True)
worker.start()
opened.wait()
"""
ASKED = CUT_OFF + "stop.set(); worker.join()\n"


def output_of(program):
    command = [sys.executable, "-c", program]
    child = subprocess.run(command, capture_output=True, text=True)
    return child.stdout.split()


print("cut off:", output_of(CUT_OFF))
print("asked:  ", output_of(ASKED))
