"""Names the state that a run has come to, so that two runs in states of one name go on alike.

A thread does what follows from what it remembers, or, where that cannot be said, from all that it has seen.  So the
state of a run is that of each of its threads, and what the places that they share hold: their content, or, where that
is no simple value, who has written it in which order, and what these had seen.  The runs of a program in which a
thread polls are not matched: how often it has read the same decides whether it waits.
"""

import collections
import functools
import hashlib
import queue
import re
import threading
from itertools import chain

from engine.schedules import primitives, remembered
from engine.schedules.explorer import READ_ITEM, WRITE, WRITE_ITEM
from engine.schedules.touching import OUTPUT
from engine.threads import scheduler, timers

_CONTAINERS = {list, dict, collections.deque}
_MOST_ITEMS = 40  # of a container whose content is looked at
_OF_ITEM = (READ_ITEM, WRITE_ITEM)
_LOCK = "lock "  # the beginning of a lock's place
_NUMBER = re.compile(r"\d*")


def _name(*parts):
    return hashlib.blake2b(repr(parts).encode("utf-8", "backslashreplace"), digest_size=9).hexdigest()


def _waiters(condition):
    return [waiter.place[0] for waiter in condition._waiters]


def _items(thing):
    """Return a text that says all of a container, or None."""
    if type(thing) in _CONTAINERS and len(thing) <= _MOST_ITEMS:
        parts = [remembered.value(part) for part in (thing if type(thing) is not dict else chain(*thing.items()))]
        return None if None in parts else repr((type(thing).__name__, getattr(thing, "maxlen", None), parts))
    return None


def _content(thing):
    """Return a text that says what an object holds, or None."""
    kind = type(thing)
    if kind is threading.Condition:
        return repr(_waiters(thing))
    if kind is threading.Event:
        return repr((thing._flag, _waiters(thing._cond)))
    if kind in (threading.Semaphore, threading.BoundedSemaphore):
        return repr((thing._value, _waiters(thing._cond)))
    if kind is threading.Barrier:
        return repr((thing._state, thing._count, _waiters(thing._cond)))
    if kind is queue.Queue:
        items = _items(thing.queue)
        waiting = [_waiters(part) for part in (thing.not_empty, thing.not_full, thing.all_tasks_done)]
        return items and repr((items, thing.unfinished_tasks, thing.is_shutdown, waiting))
    return _items(thing)


class States:
    """The states of one run.

    touching: its touching.Touching; memory(): its remembered.Remembered, once it has begun; judged(): what it is
    judged by so far.
    """

    def __init__(self, touching, memory, judged):
        self._touching, self._judged = touching, judged
        self._memory = functools.cache(memory)
        self._knowing = set()  # threads that know more than they remember: it is kept somewhere
        self._saw = {}  # thread: the name of what it has seen
        self._after = {}  # thread: what others had seen when they started it, or were seen to end
        self._locks = {}  # place: the Lock, RLock or Condition
        self._names = {}  # number of an object, or place of a lock: its name
        self._places = {}  # place: (the name of how it was written, the sum of the names of items written since)

    def on_order(self, before, after):
        """A thread has started another, or is seen to have ended by it: that one knows what it has seen."""
        if before is not scheduler.main and after is not scheduler.main:
            self._knowing |= {before.ident, after.ident}  # else a thread's number would not say which one it is
        own = self._after.setdefault(after.ident, set())
        if before.ident in self._knowing or before is scheduler.main:
            own |= {self._saw.get(before.ident), *self._after.get(before.ident, ())}
        else:
            own.add(f"thread {before.ident}")

    def keeps(self, thread):
        """A thread has written what no other uses now: from here on, all that it has seen counts."""
        self._knowing.add(thread.ident)

    def reached(self, thread, frame):
        """Return all that a thread remembers that has come to a step, or None."""
        if thread.ident in self._knowing or thread is scheduler.main:
            return None
        try:
            return self._memory().text(frame)
        except LookupError:  # what code of others keeps, nobody sees
            self._knowing.add(thread.ident)
            return None

    def made(self, thread, stop, foot):
        """Note a step that a thread is about to make; stop: it stands there, or None: it takes its lock again."""
        ident = thread.ident
        knows = sorted(map(str, self._after.pop(ident, ())))
        unseen = _unseen(stop, foot)
        for number, (place, _) in enumerate(foot):
            self._baptise(place, (ident, self._saw.get(ident), number))
        lock = primitives.lock_below(stop.thing) if stop and stop.operation else None
        if lock is not None:
            self._locks[self._touching.place_of(lock)] = stop.thing
        saw = [
            (self._name_of(place), mode, None if place in unseen else self._look(place, mode, stop))
            for place, mode in foot
        ]
        self._saw[ident] = by = _name(self._saw.get(ident), stop and stop.site.key, knows, saw)
        for place, mode in foot:
            written, items = self._places.get(place, ("", 0))
            if mode == WRITE_ITEM:  # such steps agree: their order is no part of the state
                self._places[place] = written, items + int(by, 16)
            elif mode == WRITE and place != OUTPUT:
                self._places[place] = _name(written, items, by), 0

    def name(self, possible):
        """Return the name of the present state, or None; possible: the threads that can make a step."""
        live = []
        for ident, thread in sorted(scheduler.threads.items()):
            within = thread.within
            if thread.parked and within is not None and not (within.operation and _keeps_waiters(within)):
                return None
            knows = sorted(map(str, self._after.get(ident, ())))
            live.append((ident, thread.parked, within is not None, self._of(thread), knows))
        ended = sorted((ident, saw) for ident, saw in self._saw.items() if ident not in scheduler.threads)
        gone = [(ident, saw) for ident, saw in ended if ident in self._knowing]
        held = sorted((self._name_of(place), str(self._held(place))) for place in self._places)
        taken = sorted((self._name_of(place), _holder(thing)) for place, thing in self._locks.items())
        return _name(live, gone, held, taken, possible, self._judged(), round(timers.now(), 9))

    def _of(self, thread):
        stop = thread.step or thread.within
        if thread.ident in self._knowing or stop is None or stop.remembers is None:
            return self._saw.get(thread.ident)
        return stop.remembers

    def _baptise(self, place, by):
        """Name what a step touches first: by what it is, or by who does so; a number says only when it was met."""
        key = _key(place)
        if key in self._names or place == OUTPUT:
            return
        if place.startswith(_LOCK):
            self._names[key] = place if place.startswith(f"{_LOCK}{scheduler.main.ident}.") else _name(by)
        else:
            self._names[key] = self._memory().lasting_name(self._touching.thing(place)) or _name(by)

    def _name_of(self, place):
        key = _key(place)
        return self._names[key] + place[len(key) :] if key in self._names else place

    def _look(self, place, mode, stop):
        """Return what a step sees of a place, before it changes it."""
        if place == OUTPUT:
            return None  # who prints does not see what was printed before
        if place.startswith(_LOCK):
            lock = stop and primitives.lock_below(stop.thing)
            return lock and lock.locked()
        content = self._read(place)
        if content is not None:
            return None if mode in _OF_ITEM else content
        written, items = self._places.get(place, ("", 0))
        return (written,) if mode in _OF_ITEM else (written, items)

    def _held(self, place):
        content = self._read(place)
        return self._places[place] if content is None else content

    def _read(self, place):
        found = self._touching.held(place)
        if not found:
            return None if found is None else "nothing"
        return (
            _content(found[0]) if place.isdigit() and not self._touching.is_cell(place) else remembered.value(found[0])
        )


def _key(place):
    """Return the part of a place that says whose it is."""
    return place if place.startswith(_LOCK) else _NUMBER.match(place)[0]


def _holder(thing):
    """Return who holds a lock, and how often."""
    lock = primitives.lock_below(thing)
    counts = getattr(thing, "_lock", thing)
    return lock.locked(), lock.owner and lock.owner.ident, getattr(counts, "_count", 0)


def _unseen(stop, foot):
    """Return the places that a step writes without seeing what was there."""
    if stop is None or not foot:
        return ()
    if stop.operation is not None:
        return {foot[0][0]} if stop.operation.retakes else ()
    return {foot[-1][0]} if stop.site.opname.startswith("STORE_") and foot[-1][1] == WRITE else ()


def _keeps_waiters(stop):
    return stop.operation.retakes or type(stop.thing) is threading.Barrier
