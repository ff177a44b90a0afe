"""When Python has come to its end, no thread can be started."""
# /// script
# requires-python = ">=3.12"
# ///
import subprocess
import sys

CLIENT = """
import threading

class Client:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        thread = threading.Thread(target=print, args=["closed"])
        thread.start()
        thread.join()
"""
AT_THE_END = CLIENT + """
Client.__del__ = Client.close  # called when Python clears up
client = Client()
"""
MENDED = CLIENT + """
with Client():
    pass  # the work of the program
"""

for program in (AT_THE_END, MENDED):
    ended = subprocess.run([sys.executable, "-c", program],
                           capture_output=True, text=True)
    last = (ended.stdout + ended.stderr).splitlines()[-1]
    print(last.removeprefix("PythonFinalizationError: ")
              .removeprefix("RuntimeError: "))
