"""faulthandler tells where each thread of a hung program waits."""
import re
import subprocess
import sys
from pathlib import Path

HUNG = """
import faulthandler, queue, threading

jobs = queue.Queue()
begun = threading.Event()

def consume():
    begun.set()
    jobs.get()  # nobody puts a job: for ever

def wait_for(thread):
    thread.join()

consumer = threading.Thread(target=consume)
consumer.start()
begun.wait()
faulthandler.dump_traceback_later(1, exit=True)
wait_for(consumer)
"""

Path("hung.py").write_text(HUNG)
command = [sys.executable, "hung.py"]
result = subprocess.run(command, capture_output=True, text=True)
print("exit status:", result.returncode)
print(result.stderr.splitlines()[0])
# The stacks hold library lines too: show our own functions.
for stack in result.stderr.split("\n\n"):
    functions = re.findall(r'hung.py", line \d+ in (\S+)', stack)
    if functions:
        print("a thread is in:", " from ".join(functions))
