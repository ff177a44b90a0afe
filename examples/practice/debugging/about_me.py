"""What to send with a question: the Python, and its threads."""
import os
import platform
import sys
import threading


def about():
    is_gil_on = getattr(sys, "_is_gil_enabled", lambda: True)()
    yield "Python", platform.python_version()
    yield "implementation", platform.python_implementation()
    yield "system", platform.system()
    yield "GIL", "on" if is_gil_on else "off"
    yield "cores", os.cpu_count()
    yield "switch interval", sys.getswitchinterval()
    yield "threads", [t.name for t in threading.enumerate()]


for what, value in about():
    print(f"{what}: {value}")
