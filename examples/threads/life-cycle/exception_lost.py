"""A thread dies of an exception; the program calls it a success."""
import subprocess
import sys

PROGRAM = """
import threading

worker = threading.Thread(target=int, args=("forty-two",))
worker.start()
worker.join()
print("joined, and nothing was raised here")
"""

command = [sys.executable, "-c", PROGRAM]
child = subprocess.run(command, capture_output=True, text=True)

print("it printed: ", child.stdout.strip())
print("on stderr:  ", child.stderr.splitlines()[-1])
print("exit status:", child.returncode)
