"""Some settings are the process's: one thread sets them for all."""
import io
import os
import tempfile
import threading
from contextlib import redirect_stdout
from pathlib import Path

is_set, is_used = threading.Event(), threading.Event()
caught = io.StringIO()


def capture():
    with redirect_stdout(caught):
        is_set.set()
        is_used.wait()


def change_folder(folder):
    before = Path.cwd()
    os.chdir(folder)
    is_set.set()
    is_used.wait()
    os.chdir(before)


def beside(target, *args):
    """Start a thread, and come back when its setting is made."""
    is_set.clear()
    is_used.clear()
    thread = threading.Thread(target=target, args=args)
    thread.start()
    is_set.wait()
    return thread


thread = beside(capture)
print("printed by the main thread")
is_used.set()
thread.join()
print("redirect_stdout caught:", caught.getvalue().strip())

start = Path.cwd()
with tempfile.TemporaryDirectory() as folder:
    thread = beside(change_folder, folder)
    print("main thread still there:", Path.cwd() == start)
    is_used.set()
    thread.join()
