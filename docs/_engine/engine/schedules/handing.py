"""Finds order that no lock makes: objects that a container hands over, and what is found out by looking.

Who uses an object after another thread has put it into a container is taken to have it from there.
"""

import collections
import functools
import queue
import re
import threading
import types

from engine.schedules import primitives
from engine.threads import scheduler

# Functions that put an object into a container.
_PUTTING = {"add", "append", "appendleft", "extend", "extendleft", "heappush", "insert", "setdefault", "update"}
_PUTTING |= {"insort_left", "insort_right"}
_STORED = {"STORE_SUBSCR": (2, 1), "STORE_SLICE": (3, 2), "BINARY_OP": (0, 1)}  # how deep object and container lie
_DEPTH = 3  # containers within containers that are looked into
_CONTAINERS = (list, dict, set, collections.deque)
_PLAIN = (int, float, complex, str, bytes, bool, type(None), range)  # they have nothing that could be written
_OWNER = re.compile(r"\d+")  # at the beginning of a place


class Handing:
    """Tells a happens_before.Order what one run hands over, as a touching.Touching names it."""

    def __init__(self, order, touching):
        self._order, self._touching = order, touching
        self._handed = {}  # place of an object that was put into a container: {thread: the clock of who did it}
        self._filled = {}  # place of a container: the threads that have put something in

    def use(self, place):
        """The thread that runs uses something of an object."""
        for clock in self._handed.get(_OWNER.match(place)[0], {}).values():
            self._order.join(scheduler.current, clock)

    def store(self, site, operands):
        """Follow an instruction that is no call; tell whether an object was handed over."""
        if site.opname == "TO_BOOL":
            self._look_at(operands[0])
        elif site.opname in _STORED and site.what == "write":
            thing, container = (operands[depth] for depth in _STORED[site.opname])
            return isinstance(container, _CONTAINERS) and self._put(container, thing)
        return False

    def look(self, thing, name):
        """A call of a primitive that takes no lock finds something out; tell whether it is of that kind."""
        if name == "is_set":
            found, lock = thing.is_set(), thing._cond
        elif name == "locked":
            found, lock = not thing.locked(), thing
        elif name in ("empty", "qsize") and isinstance(thing, queue.SimpleQueue):
            found, lock = not thing.empty(), thing._count._cond
        else:
            return False
        if found:
            self._order.see(primitives.lock_below(lock))
        return True

    def call(self, call):
        """Follow a call; tell whether an object was handed over."""
        function = call.function
        if function is threading.active_count or function is threading.enumerate:
            self._order.join_ended()
        elif function is len and call.arguments:
            self._look_at(call.arguments[0])
        elif getattr(function, "__name__", None) in _PUTTING and not isinstance(function, types.FunctionType):
            owner = getattr(function, "__self__", None)
            is_bound = owner is not None and not isinstance(owner, types.ModuleType)
            given = [owner, *call.arguments] if is_bound else call.arguments
            return bool(given) and self._put(given[0], (*given[1:], *call.named.values()))
        return False

    def _put(self, container, thing):
        self._filled.setdefault(self._touching.place_of(container), set()).add(scheduler.current.ident)
        is_handed = self._hand(thing, self._order.clock(scheduler.current), _DEPTH)
        if is_handed:
            self._order.next_epoch(scheduler.current)
        return is_handed

    def _hand(self, thing, clock, depth):
        """Note who hands an object over; tell whether it has anything that could be written."""
        if isinstance(thing, _PLAIN) or not depth:
            return False
        if isinstance(thing, tuple):  # it cannot be changed, so only what it holds matters
            return sum(self._hand(part, clock, depth) for part in thing) > 0
        self._handed.setdefault(self._touching.place_of(thing), {})[scheduler.current.ident] = clock
        for part in _parts(thing):
            self._hand(part, clock, depth - 1)
        return True

    def _look_at(self, thing):
        if isinstance(thing, _CONTAINERS):
            for thread in self._filled.get(self._touching.place_of(thing), ()):
                self._order.join_now(thread)


def _parts(thing):
    """Return what an object holds, where that is handed over with it."""
    if isinstance(thing, (list, set, frozenset, collections.deque)):
        return list(thing)
    if isinstance(thing, dict):
        return [*thing.keys(), *thing.values()]
    if isinstance(thing, types.MethodType):
        return [thing.__self__]
    if isinstance(thing, functools.partial):
        return [thing.func, *thing.args, *thing.keywords.values()]
    if isinstance(thing, types.FunctionType):
        return [*(thing.__defaults__ or ()), *map(_content, thing.__closure__ or ())]
    return []


def _content(cell):
    try:
        return cell.cell_contents
    except ValueError:  # it is empty
        return None
