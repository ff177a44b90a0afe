"""Threads each hold a file, and a process may have only so many."""
# /// script
# tool.machine.systems = ["linux", "darwin"]
# ///
import resource
import threading
from concurrent.futures import ThreadPoolExecutor
from tempfile import TemporaryFile

MOST = 50
resource.setrlimit(resource.RLIMIT_NOFILE, (MOST, MOST))
room = threading.Semaphore(20)  # fewer than the limit


def hold(at_once):
    """Open a file, and hold it until all have one or failed."""
    try:
        with TemporaryFile():
            at_once.wait()
        return "opened"
    except OSError as error:
        at_once.abort()
        return f"OSError: {error.strerror}"
    except threading.BrokenBarrierError:
        return "opened"


def hold_in_turn(_):
    with room, TemporaryFile():
        return "opened"


with ThreadPoolExecutor(max_workers=100) as pool:
    at_once = threading.Barrier(100)
    print(sorted(set(pool.map(hold, [at_once] * 100))))
    print("mended:", set(pool.map(hold_in_turn, range(100))))
