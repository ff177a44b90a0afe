"""Lines of a program as they come, and an end when time is up."""
import queue
import subprocess
import sys
import threading
import time

CHILD = """
import time
print("one")
print("two, you said", input())
time.sleep(60)  # says nothing more, and does not end
"""


def lines_of(process, seconds):
    """Yield its lines; end it when so many seconds have passed."""
    lines = queue.SimpleQueue()

    def read():
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    deadline = time.monotonic() + seconds
    reader = threading.Thread(target=read)
    reader.start()
    try:
        while True:
            left = max(0, deadline - time.monotonic())
            line = lines.get(timeout=left)
            if line is None:  # it has closed its output
                process.wait(timeout=left)
                return
            yield line.rstrip("\n")
    except (queue.Empty, subprocess.TimeoutExpired):
        raise TimeoutError(f"not done in {seconds} s") from None
    finally:
        process.kill()  # if it has not ended
        process.wait()
        reader.join()


with subprocess.Popen(
    [sys.executable, "-u", "-c", CHILD],  # -u: no buffer
    text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,  # a pipe that nobody reads may fill
) as process:
    try:
        for line in lines_of(process, seconds=3):
            print("it says:", line)
            if line == "one":
                process.stdin.write("hello\n")
                process.stdin.flush()
    except TimeoutError as error:
        print("TimeoutError:", error)
print("it has ended:", process.poll() is not None)
