"""At exit Python waits for its threads, until each has ended."""
import subprocess
import sys

PROGRAM = """
import threading
stop = threading.Event()
threading.Thread(target=stop.wait).start()
print("last line", flush=True)
"""
MENDED = PROGRAM + "stop.set()\n"

# The first never ends, so a second is enough to see it hang.
for source, limit in ((PROGRAM, 1), (MENDED, 60)):
    child = subprocess.Popen(
        [sys.executable, "-c", source], stdout=subprocess.PIPE
    )
    with child:
        print(child.stdout.readline().decode().strip(), end=": ")
        try:
            child.wait(timeout=limit)
            print("mended: the program ended")
        except subprocess.TimeoutExpired:
            print("and still running")
            child.kill()
