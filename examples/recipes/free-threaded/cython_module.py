"""Four threads share a counter made by Cython, and none is lost."""
# /// script
# dependencies = ["cython==3.3.1", "setuptools==84.2.1"]
# tool.machine.commands = ["cc"]
# ///
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread

SOURCE = """
# cython: freethreading_compatible=True
cimport cython

cdef class Counter:
    cdef long value
    cdef cython.pymutex mutex

    def add(self, long times):
        cdef long turn
        for turn in range(times):
            with self.mutex:
                self.value += 1

    def total(self):
        with self.mutex:
            return self.value
"""


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "counting.pyx").write_text(SOURCE, "ascii")
    build = [sys.executable, "-m", "Cython.Build.Cythonize",
             "--inplace", "counting.pyx"]
    done = subprocess.run(build, cwd=folder, capture_output=True)
    done.check_returncode()
    sys.path.insert(0, folder)
    import counting

counter = counting.Counter()
threads = [Thread(target=counter.add, args=[50_000])
           for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counted:", counter.total())
