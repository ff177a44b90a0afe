"""A program leaves its block: who removes it, and when nobody?"""
import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

PROGRAM = """
import sys
from multiprocessing.shared_memory import SharedMemory

options = {} if sys.argv[1] == "tracked" else {"track": False}
block = SharedMemory(create=True, size=5, **options)
print(block.name, flush=True)
sys.stdin.read()  # and no close(), no unlink()
"""


def leave(tracking, killed):
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, tracking],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )
    name = program.stdout.readline().strip()
    if killed:
        program.kill()
    _, errors = program.communicate()  # until all of it has ended
    warned = "leaked shared_memory" in errors
    fate = "was left"
    try:
        block = SharedMemory(name)
        block.close()
        block.unlink()  # here it is done by hand
    except FileNotFoundError:
        fate = "is gone"
    how = "killed" if killed else "ended"
    print(f"{tracking}, {how}: block {fate}, warned: {warned}")


leave("tracked", killed=False)
leave("tracked", killed=True)
if sys.version_info >= (3, 13):
    leave("untracked", killed=False)
    leave("untracked", killed=True)
else:
    print("track=False needs Python 3.13")
