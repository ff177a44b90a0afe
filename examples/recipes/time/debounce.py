"""Many calls at once, one action: a Timer that is put off."""
import threading


class Debounced:
    """Calls a function when nobody has called for some seconds."""

    def __init__(self, function, seconds):
        self._function, self._seconds = function, seconds
        self._lock = threading.Lock()
        self._timer = None

    def __call__(self, *args):
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(
                self._seconds, self._function, args
            )
            self._timer.start()


saved = threading.Event()


def save(text):
    print("saved:", text)
    saved.set()


debounced = Debounced(save, seconds=1.0)
for text in ("h", "he", "hel", "hello"):
    debounced(text)
saved.wait()
