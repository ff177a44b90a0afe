"""What a reader is shown of a run by schedule: what was done, what it broke, and how things stand."""

import collections
import sys
import threading

from engine.schedules import primitives
from engine.telling import names
from engine.threads import locks, scheduler

_WIDTH = 100  # characters of a value that are shown


class Notes:
    """Watches one run of a stepping.Stepper."""

    def __init__(self, stepper):
        self.history = []  # dicts: thread, name, line, column, end, text, notes
        self.state = None  # how things stood where the run halted
        self._stepper = stepper
        self._names = {}
        self._versions = {}  # location: (how often it was written, by whom last)
        self._seen = {}  # (thread, location): the version it read last
        self._tested = {}  # (thread, location): the line of the test that read it
        self._stale = {}  # thread: (line of its test, what has changed since)

    # ---- told by the stepper

    def chosen(self, thread, step):
        """A thread makes its next step."""
        site, text = step
        name = self._names[thread.ident] = names.thread_name(thread)
        self.history.append({"thread": thread.ident, "name": name, "text": text, "notes": [], **_place(site)})

    def performed(self, thread, stop, _):
        """A thread reads or writes something that others use too."""
        site, (location, writes) = stop.site, stop.access
        key = thread.ident, location
        version, writer = self._versions.get(location, (0, None))
        name = site.text.partition(" ")[2].partition(",")[0]
        if not writes:
            self._seen[key] = version
            if site.is_test:
                self._tested[key] = site.line
                self._stale.pop(thread.ident, None)
            return
        if site.what == "write" and self._seen.get(key, version) != version:
            self._note(f"The update of {name} by {writer} is lost: it came after this thread had read.")
        if thread.ident in self._stale:
            line, changed = self._stale.pop(thread.ident)
            self._note(f"The check in line {line} is stale: {changed} has changed since.")
        self._versions[location] = version + 1, names.thread_name(thread)
        self._seen[key] = version + 1
        self._tested.pop(key, None)
        for (other, tested), line in self._tested.items():
            if tested == location and other != thread.ident:
                self._stale[other] = line, name if site.what == "write" else site.text

    def _note(self, text):
        if self.history:
            self.history[-1]["notes"].append(text)

    def stuck(self):
        """Nobody can go on, but for those whose wait has a time limit."""
        if self.state:
            return
        state = self._standing(ended=False)
        names = [thread["name"] for ident in state["cycle"] for thread in state["threads"] if thread["thread"] == ident]
        if names:
            told = "waits for itself" if len(names) == 1 else "wait for each other"
            self._note(f"Deadlock: {' and '.join(names)} {told}.")
            self.state = state  # however the program ends, this is how it stays for these threads

    def halted(self, ended=False):
        """The run is about to end before its time, or has ended: note how things stand."""
        self.state = self.state or self._standing(ended)

    def _standing(self, ended):
        self._names.setdefault(scheduler.main.ident, names.thread_name(scheduler.main))
        threads = [] if ended else [self._thread(thread) for thread in list(scheduler.threads.values())]
        alive = {thread["thread"] for thread in threads}
        for ident, name in self._names.items():
            if ident not in alive:
                threads.append({"thread": ident, "name": name, "state": "ended", "values": {}})
        threads.sort(key=lambda thread: thread["thread"])
        return {"threads": threads, "variables": self.variables(), "cycle": _cycle(threads)}

    # ---- how things stand

    def variables(self):
        """Return the program's own variables that can be shown, and who holds its locks, as {name: text}."""
        shown = {}
        for name, value in list(vars(sys.modules["__main__"]).items()):
            text = None if name.startswith("_") else show(value) or _show_lock(value)
            if text is not None:
                shown[name] = text
        return shown

    def _thread(self, thread):
        step = thread.step
        told = {
            "thread": thread.ident,
            "name": names.thread_name(thread),
            "state": "ready",
            "values": {},
            "waits_for": None,
            "held_by": None,
        }
        site, text = self._stepper.next_step(thread)
        if step is not None:
            values = {name: show(value) for name, value in (step.values or {}).items() if not name.startswith("_")}
            told["values"] = {name: shown for name, shown in values.items() if shown is not None}
            going = step.can_go_on(thread)
        else:
            going = not thread.parked and (thread.within is None or self._stepper.can_go_on(thread))
        if not going:
            told["state"] = "waits"
            self._describe_wait(told, thread)
        if site is not None:
            told.update(
                _place(site), text=text if step or (thread.within and not thread.parked) else thread.within.text
            )
        return told

    def _describe_wait(self, told, thread):
        step = thread.step or thread.within
        if step is None:
            return
        told["in_time"] = step.patience == "in time"
        lock = step.lock() if thread.step else None
        if lock is not None:
            told["waits_for"] = step.text.partition(" ")[2]
            told["held_by"] = lock.owner and lock.owner.ident
        elif getattr(step.thing, "ident", None) in scheduler.threads and thread.step:
            told["waits_for"], told["held_by"] = step.thing.name, step.thing.ident
        else:
            told["waits_for"] = step.text


def _show_lock(value):
    """Say who holds a lock or a condition; None: it is none."""
    if not isinstance(value, (locks.lock, locks.RLock, threading.Condition)):
        return None
    owner = primitives.lock_below(value).owner
    return "free" if owner is None else f"held by {names.thread_name(owner)}"


def _place(site):
    return {"line": site.line, "column": site.column, "end": site.end_column} if site else {}


def show(value, depth=2):
    """Return a value as text if it is plain data, or data of the program's own classes; else None."""
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        return repr(value)[:_WIDTH]
    if not depth:
        return "..."
    if isinstance(value, (list, tuple, set, frozenset, collections.deque)):
        inside = [show(item, depth - 1) for item in list(value)[:12]]
        if None in inside:
            return None
        left, right = {list: "[]", tuple: "()"}.get(type(value), "{}")
        return f"{left}{', '.join(inside)}{right}"[:_WIDTH]
    if isinstance(value, dict):
        inside = [(show(key, 1), show(item, depth - 1)) for key, item in list(value.items())[:12]]
        return (
            None
            if any(None in pair for pair in inside)
            else "{" + ", ".join(f"{k}: {v}" for k, v in inside)[:_WIDTH] + "}"
        )
    if type(value).__module__ == "__main__" and hasattr(value, "__dict__"):
        inside = [(name, show(item, depth - 1)) for name, item in vars(value).items()]
        return f"{type(value).__name__}({', '.join(f'{n}={v}' for n, v in inside if v is not None)})"[:_WIDTH]
    return None


def _cycle(threads):
    """Return the threads that wait for each other for ever, in a circle, in order; empty where none do."""
    holders = {
        thread["thread"]: thread.get("held_by")
        for thread in threads
        if thread["state"] == "waits" and not thread.get("in_time")
    }
    for start in holders:
        path = [start]
        while (holder := holders.get(path[-1])) is not None and holder not in path:
            path.append(holder)
        if holder == start:
            return path
    return []
