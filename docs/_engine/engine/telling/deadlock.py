"""The report of a deadlock: what each thread waits for, who holds it, and where it stands."""

from engine.telling import names
from engine.threads import locks, scheduler
from engine.world import tracebacks


def report():
    """Return one dict per thread: thread, name, waits_for, held_by, line, text."""
    return [_describe(thread) for thread in list(scheduler.threads.values())]


def _describe(thread):
    frames = names.frames_of(thread)
    frame = names.program_frame(frames)
    described = {
        "thread": thread.ident,
        "name": names.thread_name(thread),
        "waits_for": None,
        "held_by": None,
        "line": None,
        "text": "",
    }
    wanted = thread.waits_for
    if wanted is not None:
        described["waits_for"] = names.describe(names.awaited(frames, wanted), frames)
        if isinstance(wanted, locks.lock):
            _describe_owner(described, wanted)
    if frame is not None:
        described["line"] = frame.f_lineno
        described["text"] = tracebacks.line_of(names.program_file, frame.f_lineno)
    return described


def _describe_owner(described, lock):
    if described["waits_for"]["kind"] == "lock":
        described["waits_for"]["kind"] = lock.kind
    if lock.owner is not None and described["waits_for"]["kind"] in ("lock", "rlock", "condition"):
        described["held_by"] = {"thread": lock.owner.ident, "name": names.thread_name(lock.owner)}
