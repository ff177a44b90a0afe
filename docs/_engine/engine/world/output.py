"""stdout, stderr and stdin of the reader's program: whole chunks of text, each with its thread."""

import io
import json

from engine.telling import events, names
from engine.threads import scheduler, stacks
from engine.world import clock

_CHUNK = 8192
_LIMIT = 2_000_000  # characters a run may print: a page cannot show more
_KEPT = 20_000  # characters of one run's output that are kept to judge it

_requests = {}
_next_request = 0


def send(**message):
    """Post one message to the page."""
    stacks.send(json.dumps(message))


class Page:
    """A sink that sends the page each chunk, and calls on_flood() when they are more than it can show."""

    def __init__(self, on_flood):
        self._room = _LIMIT
        self._on_flood = on_flood

    def take(self, stream, text, thread):
        """Send a chunk that a thread has written to "stdout" or "stderr"."""
        if self._room < 0:
            return
        self._room -= len(text)
        if self._room < 0:
            self._on_flood()
        # A lone surrogate cannot travel as UTF-8.
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
        send(type=stream, text=text, thread=thread.ident, name=names.thread_name(thread), time=clock.elapsed())
        if events.listener is not None:
            events.emit("prints", thread, text=text, stream=stream)

    def read_line(self):
        """Ask the page for a line of input; return None if it says that there is no more."""
        thread = scheduler.current
        return ask("input", thread=thread.ident, name=names.thread_name(thread))


class Kept:
    """A sink that keeps the beginning of what is printed; nobody is there to type."""

    def __init__(self):
        self.text = ""

    def take(self, stream, text, thread):
        """Keep a chunk, if there is room."""
        self.text += text[: max(0, _KEPT - len(self.text))]

    def read_line(self):
        """Say that there is no input."""
        return


class TextOutput(io.TextIOBase):
    """stdout or stderr: gives its sink one chunk per line and thread."""

    encoding = "utf-8"
    errors = "backslashreplace"
    newlines = None

    def __init__(self, stream, sink):
        self.name = f"<{stream}>"
        self._stream = stream
        self._sink = sink
        self._parts = []
        self._length = 0
        self._thread = None
        self.buffer = _Bytes(self)

    def writable(self):
        """It can be written to."""
        return True

    def write(self, text):
        """Take text; send it at the end of a line, at a change of thread, or when it is long."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not text:
            return 0  # no more than print(end="") has to say
        if self._thread is not scheduler.current:
            self.flush()
            self._thread = scheduler.current
        self._parts.append(text)
        self._length += len(text)
        if "\n" in text or self._length > _CHUNK:
            self.flush()
        return len(text)

    def flush(self):
        """Send what has been written so far."""
        if not self._parts:
            return
        text = "".join(self._parts)
        self._parts.clear()
        self._length = 0
        self._sink.take(self._stream, text, self._thread)


class _Bytes(io.RawIOBase):
    """sys.stdout.buffer: bytes, shown as the text they stand for."""

    def __init__(self, text_output):
        self._text_output = text_output

    def writable(self):
        return True

    def write(self, data):
        self._text_output.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


class TextInput(io.TextIOBase):
    """stdin: each line is asked of the page; only the thread that reads it waits."""

    name = "<stdin>"
    encoding = "utf-8"
    errors = "strict"

    def __init__(self, stdout, sink):
        self._stdout = stdout
        self._sink = sink

    def readable(self):
        """It can be read."""
        return True

    def readline(self, size=-1, /):
        """Return one line, or "" if the page says that there is no more input."""
        self._stdout.flush()
        text = self._sink.read_line()
        return "" if text is None else text + "\n"

    def read(self, size=-1, /):
        """Return every line until the input ends."""
        return "".join(self)


def ask(what, **details):
    """Ask the page for something; block this thread until the answer has come; return it."""
    global _next_request
    _next_request += 1
    request = _next_request
    _requests[request] = scheduler.current, None
    send(type="ask", what=what, id=request, **details)
    scheduler.waits_outside += 1
    try:
        scheduler.block(None, what)
        return _requests[request][1]
    finally:
        scheduler.waits_outside -= 1
        del _requests[request]


def answer(request, value):
    """Hand the page's answer to the thread that asked, if it still waits."""
    if request in _requests:
        thread, _ = _requests[request]
        _requests[request] = thread, value
        scheduler.wake(thread)
