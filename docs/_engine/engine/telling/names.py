"""Says in the reader's own names where a thread stands and what it waits for or holds."""

import sys
import threading

from engine.schedules import primitives
from engine.threads import locks, scheduler

ENGINE = __file__.rpartition("/engine/")[0] + "/engine/"
program_file = "program.py"


def thread_name(thread):
    """Return the name of the threading.Thread that a green thread stands for."""
    owner = getattr(thread.function, "__self__", None)
    if thread is scheduler.main:
        owner = threading.main_thread()
    if isinstance(owner, threading.Thread):
        return owner.name
    return thread.name or f"thread {thread.ident}"


def own_frames():
    """Return the frames of the running stack without the engine's, innermost first."""
    frames = []
    frame = sys._getframe(1)
    while frame is not None:
        if not frame.f_code.co_filename.startswith(ENGINE):
            frames.append(frame)
        frame = frame.f_back
    return frames


def frames_of(thread):
    """Return the frames of any thread; they may only be looked at one by one."""
    return scheduler.run_on(thread, own_frames) or []


def program_frame(frames):
    """Return the innermost frame that belongs to the reader's program, or None."""
    for frame in frames:
        if frame.f_code.co_filename == program_file:
            return frame
    return None


def awaited(frames, waits_for):
    """Return the object that the reader's code waits for.

    Between that code and the lock at the bottom stand methods of the standard library: in
    q.get() it is the queue's condition's lock that blocks.  The outermost `self` is what the
    reader wrote.
    """
    if isinstance(waits_for, str):
        return waits_for
    found = waits_for
    for frame in frames:
        if frame.f_code.co_filename == program_file:
            break
        found = frame.f_locals.get("self", found)
    return found


def describe(thing, frames):
    """Return {"kind": ..., "name": ...} for something a thread waits for or holds."""
    if isinstance(thing, str):
        return {"kind": thing}
    described = {"kind": primitives.kind_of(thing)}
    name = variable_name(thing, program_frame(frames))
    if described["kind"] == "thread":
        name = getattr(thing, "name", name)
    if name:
        described["name"] = name
    return described


def variable_name(thing, frame):
    """Return the expression by which the reader's code can reach `thing`, or None."""
    spaces = [frame.f_locals] if frame is not None else []
    spaces.append(sys.modules["__main__"].__dict__)
    for space in spaces:
        for name, value in list(space.items()):
            if not name.startswith("__") and (inside := _path(thing, value)) is not None:
                return name + inside
    return None


def _path(thing, value):
    """Return how to get from `value` to `thing`: "", "[2]", "['a']", ".lock" or None."""
    if _is_same(thing, value):
        return ""
    if type(value) in (list, tuple):
        return next((f"[{i}]" for i, item in enumerate(value) if _is_same(thing, item)), None)
    if type(value) is dict:
        return next((f"[{k!r}]" for k, item in value.items() if _is_same(thing, item)), None)
    if type(value).__module__ == "__main__":
        attributes = getattr(value, "__dict__", {})
        return next((f".{k}" for k, item in attributes.items() if _is_same(thing, item)), None)
    return None


def _is_same(thing, value):
    if type(value) is threading.Condition:
        value = value._lock
    return value is thing or (type(value) is locks.RLock and value._block is thing)
