"""A child hangs, and faulthandler tells where each thread is."""
import re
import subprocess
import sys

CHILD = '''
import faulthandler, threading

lock_a, lock_b = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(3)

def a_then_b():
    with lock_a:
        both_hold_one.wait()
        lock_b.acquire()  # waits for b_then_a

def b_then_a():
    with lock_b:
        both_hold_one.wait()
        lock_a.acquire()  # waits for a_then_b

threads = [threading.Thread(target=f) for f in (a_then_b, b_then_a)]
for t in threads:
    t.start()
both_hold_one.wait()
# Still not done in 2 s: print all stacks, and end the process.
faulthandler.dump_traceback_later(2, exit=True)
for t in threads:
    t.join()
'''

child = subprocess.run(
    [sys.executable, "-c", CHILD], capture_output=True, text=True
)
print("exit status:", child.returncode)
print(child.stderr.splitlines()[0].partition(" (")[0])

# The newest call of each stack stands first.
lines = CHILD.splitlines()
frame = r'File "<string>", line (\d+) in (\w+_then_\w+)'
found = re.findall(frame, child.stderr)
for number, function in sorted(found, key=lambda f: f[1]):
    source = lines[int(number) - 1].strip()
    print(f"{function}, line {number}: {source}")
