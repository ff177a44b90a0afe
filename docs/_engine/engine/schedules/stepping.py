"""Lets a schedule decide, step by step, which thread of a program goes on.

Before each step a thread stops and hands over to choose(); what it does between two steps concerns
nobody else and runs through.  A step is one access to something that two threads use while both
live, one of them writing, or one call of a synchronisation primitive.
"""

import sys

from engine.schedules import primitives, steps
from engine.threads import instrumentation, scheduler

_TOOL = 3
_MOST_STEPS = 300  # of one run: a loop of steps may have no end
_PATIENCE = 1000  # sites passed until others get a turn: this may be a loop that waits for them
_MOST_SITES = 300_000  # passed in one run


class Step:
    """What a thread is about to do."""

    __slots__ = ("access", "operation", "patience", "site", "text", "thing", "values")

    def __init__(self, site, text, operation=None, thing=None, patience="for ever", access=None):
        self.site, self.text = site, text
        self.operation, self.thing, self.patience = operation, thing, patience
        self.access = access  # (location, whether it is written), or None
        self.values = None  # the thread's variables, where they are to be shown

    def can_go_on(self, thread):
        """Tell whether the thread would not have to wait."""
        if self.operation is None or self.operation.can_go_on is None or self.patience == "not at all":
            return True
        return self.operation.can_go_on(self.thing) or self.takes_again(thread)

    def lock(self):
        """Return the lock that the step takes, or None."""
        return primitives.lock_below(self.thing) if self.operation and self.operation.verb == "take" else None

    def takes_again(self, thread):
        """Tell whether the step takes an RLock that the thread holds already."""
        lock = self.lock()
        return lock is not None and lock.kind == "rlock" and lock.owner is thread


class Stepper:
    """The policy of one run by a schedule: a list of the threads that make a step, in order.

    contended: the keys of the sites that are known to be steps.  order(last, possible) chooses a thread where the
    schedule has ended; None: the run halts there.  observer: a notes.Notes, or None.  on_halt: called where the run is
    to end before its time; it does not return.
    """

    repeatable = True

    def __init__(self, sites, contended, schedule, order, on_halt):
        self.sites = sites
        self.contended = set(map(tuple, contended))
        self.schedule, self.order, self.on_halt = schedule, order, on_halt
        self.choices = []  # (thread, those that could go on)
        self.observer = None
        self.problem = None  # why the run could not be finished
        self._last = None
        self._accesses = {}  # location: {thread: wrote}, and the sites where it was touched
        self._passed = 0  # sites that were no steps
        self._kept = []  # objects whose id stands in a location

    def begin(self, code):
        """Be called at each site of the program, and choose who goes on."""
        events = sys.monitoring.events
        callbacks = {events.INSTRUCTION: self._on_instruction, events.CALL: self._on_call}
        instrumentation.watch(_TOOL, self.sites.codes, callbacks)
        scheduler.choose = self.choose

    def found(self):
        """Return the keys of the sites that are steps, those that this run has shown to be among them, in order."""
        known = set(self.contended)
        for users, sites in self._accesses.values():
            if len(users) > 1 and any(users.values()):
                known |= sites
        return sorted(known)

    # ---- watching the program

    def _on_instruction(self, code, offset):
        site = self.sites.by_code[code].get(offset)
        if site is None or site.what == "call":
            return sys.monitoring.DISABLE
        if len(scheduler.threads) < 2:
            return None
        location = self._location(site, sys._getframe(1))
        if self._note(location, site, site.what == "write"):
            self._reach(Step(site, site.text, access=(location, site.what == "write")))
        return None

    def _on_call(self, code, offset, function, thing):
        if len(scheduler.threads) < 2:
            return
        site = self.sites.by_code[code].get(offset)
        if site is None:
            return
        found = primitives.of_call(function, thing)
        if found is not None:
            operation, thing, called = found
            patience = primitives.patience(site.call, called)
            text = f"{operation.verb} {_name_of(site)}" if operation.verb else site.text
            self._reach(Step(site, text, operation, thing, patience))
            return
        found = primitives.of_container(function, thing)
        if found is not None:
            container, writes = found
            self._kept.append(container)
            location = ("content", id(container))
            if self._note(location, site, writes):
                self._reach(Step(site, site.text, access=(location, writes)))

    def _location(self, site, frame):
        """Say what a site touches, as a key that is the same for every thread of this run."""
        if site.node is None:
            return "variable", site.name
        thing = steps.value_of(site.node, frame)
        self._kept.append(thing)
        if site.name is None:
            return "content", id(thing)
        return "attribute", id(thing), site.name

    def _note(self, location, site, writes):
        """Remember an access; tell whether it is a step."""
        users, sites = self._accesses.setdefault(location, ({}, set()))
        me = scheduler.current.ident
        users[me] = users.get(me, False) or writes
        sites.add(site.key)
        if site.key in self.contended:
            return True
        self._passed += 1
        if self._passed % _PATIENCE == 0:
            if self._passed > _MOST_SITES:
                self._halt(f"more than {_MOST_SITES} reads and writes between steps")
            scheduler.give_way()
        return False

    # ---- stopping before a step, and going on

    def _reach(self, step):
        me = scheduler.current
        if self.observer:
            frame = sys._getframe(2)
            step.values = {} if frame.f_code.co_name == "<module>" else dict(frame.f_locals)
        me.step, me.within = step, None
        scheduler.give_way()
        me.step, me.within = None, step
        if self.observer and step.access:
            location, writes = step.access
            self.observer.performed(me, step.site, location, writes)

    def choose(self, ready):
        """Return the place in `ready` of the thread to run, or None where all of them wait."""
        for place, thread in enumerate(ready):
            if thread.raises is not None or self._passes(thread):
                return place
        possible = [thread for thread in ready if self.can_go_on(thread)]
        if not possible:
            if self.observer:
                self.observer.stuck()
            return self._in_time(ready)
        thread = self._pick({thread.ident: thread for thread in possible})
        return ready.index(thread)

    def _passes(self, thread):
        """Tell whether a thread goes on without a choice: it is not before a step."""
        step = thread.step
        if step is None:
            within = thread.within
            return thread.fresh or within is None or not (within.operation and within.operation.retakes)
        return step.operation is not None and step.operation.silent and step.can_go_on(thread)

    def can_go_on(self, thread):
        """Tell whether a thread that stands before a step would not have to wait."""
        if thread.step is None:  # it has been woken at a condition, and takes the lock again
            lock = primitives.lock_below(thread.within.thing)
            return lock is None or not lock.locked()
        return thread.step.can_go_on(thread)

    def _in_time(self, ready):
        """Nobody can go on: let those whose call has a time limit begin to wait for it."""
        for place, thread in enumerate(ready):
            if thread.step is not None and thread.step.patience == "in time":
                return place
        return None

    def _pick(self, possible):
        names = sorted(possible)
        place = len(self.choices)
        if place < len(self.schedule):
            chosen = self.schedule[place]
            if chosen not in possible:
                self._halt(f"step {place + 1}: thread {chosen} cannot go on")
        elif self.order is None:
            self._halt()
        elif place >= _MOST_STEPS:
            self._halt(f"more than {_MOST_STEPS} steps")
        else:
            chosen = self.order(self._last, names)
        self._last = chosen
        self.choices.append((chosen, names))
        thread = possible[chosen]
        if self.observer:
            self.observer.chosen(thread, self.next_step(thread))
        return thread

    def _halt(self, problem=None):
        self.problem = problem
        self.on_halt()

    def next_step(self, thread):
        """Return the (site, text) of what a thread does next."""
        if thread.step is not None:
            return thread.step.site, thread.step.text
        if thread.within is not None:
            name = _name_of(thread.within.site)
            return thread.within.site, f"take {name} again"
        return None, ""


def _name_of(site):
    if site.call is None:
        return site.text  # with lock: the name stands there
    return site.text.partition("(")[0].rpartition(".")[0] or site.text
