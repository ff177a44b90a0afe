"""Lets a schedule decide, step by step, which thread of a program goes on.

Before each step a thread stops and hands over to choose(); what it does between two steps concerns
nobody else and runs through.  A step is one access to something that two threads use while both
live, one of them writing, or one call of a synchronisation primitive.
"""

import ast
import functools
import sys
import threading
from contextlib import suppress

from engine.schedules import primitives
from engine.schedules.explorer import GIVE, READ, READ_ITEM, TAKE, WRITE, WRITE_ITEM, Step
from engine.schedules.touching import Touching
from engine.threads import instrumentation, scheduler

_TOOL = 3
MOST_STEPS = 10_000  # of one run
_MOST_LOOKS = 2_000_000  # at sites, in one run
_PATIENCE = 20_000  # sites passed until others get a turn: this may be a loop that waits for them
_LOOKING = (READ, READ_ITEM)


class Stop:
    """What a thread is about to do: the step that it stands before."""

    __slots__ = ("call", "foot", "operation", "patience", "remembers", "site", "text", "thing", "turns", "unchanged")
    __slots__ += ("values",)

    def __init__(self, site, text, foot, operation=None, thing=None, call=None):
        self.site, self.text, self.foot = site, text, foot
        self.operation, self.thing = operation, thing
        self.patience = "for ever" if call is None else primitives.patience(call)
        self.values = None  # the thread's variables, where they are to be shown
        self.unchanged = None  # what its loop has read, with the version of each: it waits for another one
        self.turns = False  # a loop that may wait for others
        self.remembers = None  # all that the thread knows, see states.py

    @property
    def access(self):
        """What it reads or writes, as (place, whether it is written); None: it calls a primitive."""
        if self.operation is not None or not self.foot:
            return None
        place, mode = self.foot[-1]
        return place, mode not in _LOOKING

    @property
    def writes(self):
        """Whether it changes more than who holds a lock."""
        return any(mode in (WRITE, WRITE_ITEM) for _, mode in self.foot)

    def can_go_on(self, thread):
        """Tell whether the thread would not have to wait."""
        if self.operation is None or self.operation.can_go_on is None or self.patience == "not at all":
            return True
        return self.operation.can_go_on(self.thing) or self.takes_again(thread)

    def may_wait(self):
        """Tell whether it can happen that the thread has to wait here."""
        return self.unchanged is not None or (self.operation is not None and self.operation.can_go_on is not None)

    def lock(self):
        """Return the lock that the step takes, or None."""
        return primitives.lock_below(self.thing) if self.operation and self.operation.verb == "take" else None

    def takes_again(self, thread):
        """Tell whether the step takes an RLock that the thread holds already."""
        lock = self.lock()
        return lock is not None and lock.kind == "rlock" and lock.owner is thread


class Stepper:
    """The policy of one run by a schedule: a list of the threads that make a step, in order.

    contended: the keys of the sites that are known to be steps.  pick(steps, possible, last) chooses a thread where the
    schedule has ended; None: the run halts there.  It may return None: then the run is like another that was made.
    observer: a notes.Notes or causes.Witness, or None.  on_halt: called where the run is to end early; does not return.
    probes: the run is made to find out what threads share, so one that computes for long lets the others go on.
    """

    repeatable = True

    def __init__(self, sites, contended, schedule, pick, on_halt, probes=False):
        self.sites = sites
        self.contended = set(map(tuple, contended))
        self.schedule, self.pick, self.on_halt = schedule, pick, on_halt
        self.steps = []  # explorer.Step
        self.observer = None
        self.states = None  # a states.States, where the states that it comes to are named
        self.polls = False  # a thread reads again in a loop what it has not changed
        self.busy = False  # and it would do so again, all as before, until another thread changes it
        self.problem = None  # why the schedule cannot be followed
        self.probes = probes
        self._left = None
        self.is_timed = False  # a time limit has ended a wait
        self.yielded = False  # it has let others go on where there was no step
        self.is_cut_off = False  # it goes on for longer than is followed
        self.inexact = None  # why the schedules explored are not all: "long", "slow" or "turns"
        self.touching = Touching(set(sites.codes))
        self._last = None
        self._accesses = {}  # place: ({(thread, mode): epoch}, sites where it was touched)
        self._shared = set()  # places that threads use without an order between them
        self._clocks = {scheduler.main.ident: {scheduler.main.ident: 1}}  # by starts and ends alone
        self._first_lock = scheduler.main.ident, scheduler.main.locks  # those before were not made by the program
        self._made = {}  # thread: the number of its latest step
        self._after = {}  # thread: the numbers of steps that its next one has to come after
        self._settled = None  # global variables that have their last value
        self._unjoined = set()  # threads that have been started, and not seen to end by the main thread
        self._versions = {}  # place: how often a step has changed it
        self._loops = {}  # thread: what it did since it last changed something, see _look_for_loop()
        self._looks = 0
        self._passed = 0  # sites that were no steps

    def begin(self, code):
        """Be called at each site of the program, and choose who goes on."""
        instrumentation.watch(_TOOL, self.sites.codes, {sys.monitoring.events.INSTRUCTION: self._on_instruction})
        scheduler.choose = self.choose
        scheduler.observer = self

    def found(self):
        """Return the keys of the sites that are steps, those that this run has shown to be among them, in order."""
        known = set(self.contended)
        for place in self._shared:
            known |= self._accesses[place][1]
        return sorted(known)

    def lasting(self):
        """Return {id: name} of what the program's global variables hold that nothing will change."""
        space = sys.modules["__main__"].__dict__
        return {id(space): "globals"} | {id(space[name]): name for name in sorted(self._settled or ()) if name in space}

    def turns_for_ever(self):
        """Tell whether a thread that waits for others does so by turning in a loop."""
        return any(thread.step is not None and thread.step.unchanged for thread in scheduler.threads.values())

    @property
    def is_like_another(self):
        """Tell whether the run was found to be like one that was made; its steps are those until then."""
        return self._left is not None

    def left(self):
        """Return {thread: foot} of those that stand before a step, at the end of the steps."""
        if self._left is not None:
            return self._left
        return {thread.ident: self._foot_of(thread) for thread in scheduler.threads.values() if self._stands(thread)}

    # ---- watching the program

    def _on_instruction(self, code, offset):
        site = self.sites.by_code[code].get(offset)
        if site is None:
            return sys.monitoring.DISABLE
        if self._is_alone:
            return None
        self._looks += 1
        if self._looks > _MOST_LOOKS:
            self._give_up("slow")
        frame = sys._getframe(1)
        if site.name in self._settled and site.what == "read" and site.opname.endswith(("_GLOBAL", "_NAME")):
            return sys.monitoring.DISABLE
        foot, primitive = self.touching.of(site, frame)
        if code in self.sites.library and not (primitive and primitives.is_step_of_library(primitive[2])):
            return None
        if self.states and primitive is None and not self.touching.is_seen_through(site, frame, foot):
            self.states.keeps(scheduler.current)
        if primitive is not None:
            operation, thing, call = primitive
            text = f"{operation.verb} {name_of(site)}" if operation.verb else site.text
            if code in self.sites.library:
                text = operation.verb or call.function.__name__.replace("_", " ")
            self._reach(Stop(site, text, foot, operation, thing, call), frame)
        elif foot and self._note(foot, site):
            self._reach(Stop(site, site.text, foot), frame)
        return None

    @property
    def _is_alone(self):
        """Tell whether the main thread alone is left, and has seen the others end."""
        return len(scheduler.threads) < 2 and not self._unjoined

    def _note(self, foot, site):
        """Remember what is touched; tell whether it is a step."""
        me = scheduler.current.ident
        clock = self._clocks[me]
        for place, mode in foot:
            if place.endswith("]"):
                continue  # its container counts: the steps of a program do not depend on the keys it uses
            users, sites = self._accesses.setdefault(place, ({}, set()))
            users[me, mode] = clock[me]
            sites.add(site.key)
            if place not in self._shared and len(users) > 1 and self._is_unordered(users, mode, clock, me):
                self._shared.add(place)
        if site.key in self.contended:
            return True
        if any(mode not in _LOOKING for _, mode in foot):
            self._loop_of(me).changes += 1
            if self.states:
                self.states.keeps(scheduler.current)
        self._passed += 1
        if self._passed % _PATIENCE == 0:
            self._be_patient(site)
        return False

    @staticmethod
    def _is_unordered(users, mode, clock, me):
        return any(
            user != me and epoch > clock.get(user, 0) and not (mode in _LOOKING and other in _LOOKING)
            for (user, other), epoch in users.items()
        )

    def _be_patient(self, site):
        if self.probes and len(scheduler.threads) > 1:
            stop = Stop(site, site.text, [])
            stop.turns = self.yielded = True
            self._reach(stop, None)

    # ---- the order of events

    def on_order(self, before, after, kind):
        """A thread starts another ("start"), is seen to have ended ("end"), or wakes another ("wake").

        What is only "seen", without a wait, orders no steps: it might have been seen earlier.
        """
        if kind == "seen":
            return
        earlier = self._after.setdefault(after.ident, set())
        earlier |= self._after.get(before.ident, set())  # which that thread has not followed by a step yet
        if before.ident in self._made:
            earlier.add(self._made[before.ident])
        if self.states and kind != "wake":
            self.states.on_order(before, after)
        if kind == "start":
            self._loop_of(before.ident).forget()  # it has changed something
            self._loop_of(before.ident).passed.clear()
            if self._settled is None:
                self._settled = self.sites.settled(_offset_of_main(self.sites.main))
            clock = self._clocks[before.ident]
            self._clocks[after.ident] = {**clock, after.ident: 1}
            clock[before.ident] += 1
            self._unjoined.add(after.ident)
        elif kind == "end":
            own = self._clocks[after.ident]
            for thread, epoch in self._clocks[before.ident].items():
                own[thread] = max(own.get(thread, 0), epoch)
            if after is scheduler.main:
                self._unjoined.discard(before.ident)

    def touched(self, lock, is_taken):
        """Note that the thread that runs takes a lock, or gives it back, in the midst of a step."""
        made = self._made.get(scheduler.current.ident)
        is_librarys = lock.place <= self._first_lock  # such as the one around the list of threads
        is_in_step = made is not None and made == len(self.steps) - 1 and not self._is_alone
        if is_in_step and not is_librarys and self._left is None:
            touch = self.touching.place_of(lock), TAKE if is_taken else GIVE
            if touch not in self.steps[made].foot:
                self.steps[made].foot.append(touch)

    # ---- loops that wait

    def _loop_of(self, thread):
        return self._loops.setdefault(thread, _Loop())

    def _look_for_loop(self, stop, frame):
        """Find out whether a thread that is about to read has read the same before, and nothing has changed."""
        if _is_asked_by_wait_for(frame):
            return  # between two looks it really waits
        loop = self._loop_of(scheduler.current.ident)
        if any(mode not in _LOOKING for _, mode in stop.foot):
            loop.forget()
            loop.passed.clear()
            return
        key = stop.site.key, id(frame)
        self.polls = self.polls or key in loop.passed
        loop.passed.add(key)
        here = _snapshot(frame), loop.changes
        unchanged = all(self._versions.get(read, 0) == version for read, version in loop.read.items())
        if not unchanged:
            loop.forget()
        elif key in loop.seen:
            if loop.seen[key] == here:
                stop.unchanged = dict(loop.read)
                self.busy = self.busy or not self.is_like_another  # after that no step is recorded, so nothing changes
            elif not stop.site.only_iterates:
                stop.turns = True
        loop.seen[key] = here
        for read, _ in stop.foot:
            loop.read[read] = self._versions.get(read, 0)

    # ---- stopping before a step, and going on

    def _reach(self, stop, frame):
        me = scheduler.current
        if frame is not None:
            if self.observer:
                stop.values = {} if frame.f_code.co_name == "<module>" else dict(frame.f_locals)
            if stop.writes or stop.operation is None or stop.operation.can_go_on is None:
                self._look_for_loop(stop, frame)
            if self.states:
                stop.remembers = self.states.reached(me, frame)
        me.step, me.within = stop, None
        scheduler.give_way()
        me.step, me.within = None, stop
        if self.observer and stop.access:
            self.observer.performed(me, stop, frame)

    def choose(self, ready):
        """Return the index in `ready` of the thread to run, or None where all of them wait."""
        for index, thread in enumerate(ready):
            if thread.raises is not None or self._passes(thread):
                return index
        possible = [thread for thread in ready if self.can_go_on(thread)]
        turning = [thread for thread in possible if thread.step is not None and thread.step.turns]
        if turning and len(turning) < len(possible):
            # One more turn of the loop would change nothing that others see, yet may change what it prints.
            self.inexact = self.inexact or "turns"
            possible = [thread for thread in possible if thread not in turning]
        elif turning and self.probes:
            self.yielded = True  # each waits for another: who has waited longest goes on
            return ready.index(turning[0])
        if not possible:
            if self.observer:
                self.observer.stuck()
            return self._in_time(ready)
        thread = self._pick({thread.ident: thread for thread in possible})
        return ready.index(thread)

    def _passes(self, thread):
        """Tell whether a thread goes on without a choice: it is not before a step."""
        stop = thread.step
        if stop is None:
            within = thread.within
            return thread.fresh or within is None or not (within.operation and within.operation.retakes)
        return stop.operation is not None and stop.operation.silent and stop.can_go_on(thread)

    def can_go_on(self, thread):
        """Tell whether a thread that stands before a step would not have to wait."""
        stop = thread.step
        if stop is None:  # it has been woken at a condition, and takes the lock again
            lock = primitives.lock_below(thread.within.thing)
            return lock is None or not lock.locked()
        if stop.unchanged is not None and all(
            self._versions.get(read, 0) == version for read, version in stop.unchanged.items()
        ):
            return False
        return stop.can_go_on(thread)

    def _in_time(self, ready):
        """Nobody can go on: let those whose call has a time limit begin to wait for it."""
        for index, thread in enumerate(ready):
            if thread.step is not None and thread.step.patience == "in time" and thread.step.unchanged is None:
                self.is_timed = True
                return index
        return None

    def _pick(self, possible):
        names = sorted(possible)
        if self.is_like_another:  # it only comes to its end: that is faster than to bring the memory back
            return possible[names[0]]
        number = len(self.steps)
        if number < len(self.schedule):
            chosen = self.schedule[number]
            if chosen not in possible:
                self._halt(f"step {number + 1}: thread {chosen} cannot go on")
        elif self.pick is None:
            self._halt()
        elif number >= MOST_STEPS:
            self._give_up("long")
        else:
            chosen = self.pick(self.steps, names, self._last, lambda: self.states.name(names))
            if chosen is None:
                self._left = self.left()
                return possible[names[0]]
        self._last = chosen
        thread = possible[chosen]
        self._record(thread, names)
        if self.observer:
            self.observer.chosen(thread, self.next_step(thread))
        return thread

    def _record(self, thread, names):
        waiting = {
            other.ident: self._foot_of(other)
            for other in scheduler.threads.values()
            if other is not thread and self._stands(other) and (other.step is None or other.step.may_wait())
        }
        foot = list(self._foot_of(thread))
        if self.states:
            self.states.made(thread, thread.step, foot)
        self._made[thread.ident] = len(self.steps)
        self.steps.append(Step(thread.ident, names, waiting, foot, sorted(self._after.pop(thread.ident, ()))))
        for place, mode in foot:
            if mode not in _LOOKING:
                self._versions[place] = self._versions.get(place, 0) + 1

    def _stands(self, thread):
        return not thread.fresh and not thread.parked and not self._passes(thread)

    def _foot_of(self, thread):
        if thread.step is not None:
            return thread.step.foot
        lock = primitives.lock_below(thread.within.thing)
        return [] if lock is None else [(self.touching.place_of(lock), TAKE)]

    def _give_up(self, why):
        self.is_cut_off, self.inexact = True, why
        self._halt()

    def _halt(self, problem=None):
        self.problem = problem
        self.on_halt()

    def next_step(self, thread):
        """Return the (site, text) of what a thread does next."""
        if thread.step is not None:
            return thread.step.site, thread.step.text
        if thread.within is not None:
            name = name_of(thread.within.site)
            return thread.within.site, f"take {name} again"
        return None, ""


class _Loop:
    """What a thread has done since it last changed something that others see."""

    __slots__ = ("changes", "passed", "read", "seen")

    def __init__(self):
        self.changes = 0  # of what only it sees
        self.passed = set()  # (site, frame)
        self.forget()

    def forget(self):
        self.read = {}  # place: its version when it was read
        self.seen = {}  # (site, frame): the variables there, and `changes`


def _is_asked_by_wait_for(frame):
    while (frame := frame.f_back) is not None:
        if frame.f_code is threading.Condition.wait_for.__code__:
            return True
    return False


def _offset_of_main(code):
    """Return where the program's own code stands, in the running stack."""
    frame = sys._getframe(1)
    while frame.f_code is not code:
        frame = frame.f_back
        if frame is None:
            return 0
    return frame.f_lasti


def _snapshot(frame):
    """Return the variables of a function that a loop may count with."""
    if frame.f_code.co_name == "<module>":
        return None
    return {
        name: value if isinstance(value, (int, str, float)) else id(value) for name, value in frame.f_locals.items()
    }


def name_of(site):
    """Return what the source calls the object whose method a site calls."""
    return _owner_in(site.text)


@functools.cache
def _owner_in(text):
    with suppress(SyntaxError):
        call = ast.parse(text, mode="eval").body
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            return ast.get_source_segment(text, call.func.value)
    return text
