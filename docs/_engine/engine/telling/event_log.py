"""Fills in the events of a run: names, times, lines, and what a thread waits for or holds."""

from engine.telling import events, names
from engine.threads import scheduler
from engine.world import clock, output


class Recording:
    """Sends the page the first `most` events of a run, and counts the others."""

    def __init__(self, most):
        self._room = most
        self.left_out = 0
        if most:
            events.listen(self._send, describe)

    def _send(self, event):
        output.send(type="event", event=event)
        self._room -= 1
        if not self._room:
            events.listen(self._count, lambda *anything: True)

    def _count(self, event):
        self.left_out += 1


def describe(what, thread, details):
    """Return the event as a dict, or None for the inner workings of the standard library."""
    event = {"what": what, "thread": thread.ident, "name": names.thread_name(thread), "time": round(clock.elapsed(), 6)}
    frames = names.own_frames() if thread is scheduler.current and not thread.fresh else []
    if what == "runs":
        frames = []  # it is still the stack of the thread before
    frame = names.program_frame(frames)
    if what in ("holds", "releases"):
        if not _is_readers(frames):
            return None
        event["on"] = _describe_lock(details["on"], frames)
    elif what == "blocks":
        event["on"] = names.describe(names.awaited(frames, thread.waits_for), frames)
    elif what in ("wakes", "thread-started"):
        event["by"] = scheduler.current.ident
    elif what == "prints":
        event.update(details)
    if frame is not None:
        event["line"] = frame.f_lineno
    return event


def _is_readers(frames):
    """Tell whether the reader's code itself locks, not a method that hides a lock of its own."""
    for frame in frames:
        if frame.f_code.co_filename == names.program_file:
            return True
        if not frame.f_code.co_qualname.startswith("Condition."):
            return False
    return False


def _describe_lock(lock, frames):
    """A lock under a Condition goes by the condition's name, else by its own."""
    described = names.describe(names.awaited(frames, lock), frames)
    if described["kind"] == "lock":
        described["kind"] = lock.kind
    return described
