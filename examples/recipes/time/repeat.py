"""A repeating timer to take away, which can be stopped."""
import threading
import time


class Repeat:
    """Calls a function every so many seconds until stop()."""

    def __init__(self, seconds, function):
        self._seconds, self._function = seconds, function
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self._thread.start()

    def stop(self):
        """After this the function does not run any more."""
        self._stopped.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self):
        due = time.monotonic() + self._seconds
        while not self._stopped.wait(due - time.monotonic()):
            self._function()
            late = max(0, time.monotonic() - due)
            due += self._seconds * (1 + late // self._seconds)


def count():
    calls.append(threading.current_thread())
    if len(calls) == 3:
        third.set()


calls, third = [], threading.Event()
repeat = Repeat(0.01, count)
repeat.start()
third.wait()
repeat.stop()
print("called 3 times or more:", len(calls) >= 3)
print("its thread has ended:", not calls[0].is_alive())

seldom = Repeat(3600, count)
seldom.start()
seldom.stop()  # does not wait for the hour
print("threads left:", threading.active_count() - 1)
