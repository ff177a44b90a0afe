"""Judges one ordinary run by happens-before: finds uses of one thing by two threads that nothing orders.

What is used is a variable, an attribute or an item; a method call of a built-in container is one step.  Each thread has
a clock: how much of each thread came before what it does now, see happens_before.py and handing.py.  Two
uses race if neither comes before the other by these clocks, and both are writes, or one is a write and the other a
read whose thread writes the thing afterwards, or would: then it writes from what may have changed.

A read whose thread writes nothing from it is told apart: for a flag, or an object that is published when it is
complete, it is right.  So it orders: what was done before a write comes before whoever reads what was written.

Source: FastTrack, Flanagan & Freund, PLDI 2009; unlike there, each line's use is kept, so that each pair is found.
"""

import sys

from engine import execution
from engine.schedules import primitives, steps
from engine.schedules.deciding import deciding
from engine.schedules.explorer import READ, READ_ITEM
from engine.schedules.handing import Handing
from engine.schedules.happens_before import Order
from engine.schedules.operands import Operands
from engine.schedules.touching import Call, Touching
from engine.telling import names, unordered
from engine.threads import instrumentation, preemption, scheduler, timers
from engine.world import output

_TOOL = 3
_TURN = 0.005  # seconds of the virtual clock that a thread has until another has its turn
_MOST_TURNS = 20_000_000  # of loops: then the run has gone on for long enough
_REPEATS = 50  # looks of a site that show no other thing: then it rests until the others have had their turns
_MOST_TOLD = 100
_LOOKING = (READ, READ_ITEM)


class _Use:
    """What a thread did last with a thing at one site; held: {lock: the number of its taking}."""

    __slots__ = ("clock", "held", "is_write", "name", "seen", "site", "thread")

    def __init__(self, thread, site, is_write):
        self.thread, self.site, self.is_write = thread.ident, site, is_write
        self.name = names.thread_name(thread)
        self.seen = None  # how often the thing had been written when it was read

    def comes_before(self, clock):
        """Tell whether a thread with that clock comes after."""
        return self.clock[self.thread] <= clock.get(self.thread, 0)


class _Thing:
    """All uses of one variable, attribute or item."""

    __slots__ = ("doubtful", "reads", "uses", "writes", "written")

    def __init__(self):
        self.uses = {}  # (thread, site's key): _Use
        self.written = None  # the use that wrote it last
        self.writes = 0
        self.reads = {}  # thread: its last read since it wrote
        self.doubtful = {}  # thread: {key: race} of reads by it, which are races if it writes from them


class Detector(preemption.Turns):
    """The policy of one run whose uses are judged.

    races: {(thing, line, line): what is told of them} in the order in which they were found.  on_long: called where the
    run is to end early; does not return.
    """

    def __init__(self, sites, on_long):
        super().__init__()
        self.races = {}
        self._on_long = on_long
        self._sites = {code: sites.by_code[code] for code in sites.codes if code not in sites.library}
        self._deciding = {key for code, its_sites in self._sites.items() for key in deciding(code, its_sites)}
        self._touching = Touching(set(sites.codes))
        self._order = Order(on_start=self._look_again)
        self._handing = Handing(self._order, self._touching)
        self._things = {}  # by place
        self._met = set()  # (thread, site's key)
        self._repeats = {}  # site's key: how many looks showed no other thing
        self._tired = set()  # the keys of sites that have rested

    def begin(self, code):
        """Begin to watch, and to give each thread its turn."""
        super().begin(code)
        instrumentation.watch(_TOOL, list(self._sites), {sys.monitoring.events.INSTRUCTION: self._on_instruction})
        scheduler.choose = self._choose
        scheduler.observer = self._order

    def reads(self):
        """Return what is told of the reads that nothing orders, and nothing is written from."""
        doubtful = (found for thing in self._things.values() for found in thing.doubtful.values())
        found = {key: read for each in doubtful for key, read in each.items() if key not in self.races}
        return list(found.values())

    # ---- turns

    def let_others(self):
        """Let the other threads go on: time has passed for all."""
        if self._turns > _MOST_TURNS:
            self._on_long()
        self._look_again()
        timers.advance(_TURN)
        super().let_others()

    def _choose(self, ready):
        if ready[0] is not scheduler.current:
            self._look_again()
        return 0

    def _look_again(self):
        """Have the sites that rest be looked at again."""
        if self._repeats:
            self._repeats.clear()
            sys.monitoring.restart_events()

    # ---- watching the program

    def _on_instruction(self, code, offset):
        site = self._sites[code].get(offset)
        if site is None:
            return sys.monitoring.DISABLE
        if self._order.is_main_alone:
            self._repeats[site.key] = 0
            return sys.monitoring.DISABLE
        frame = sys._getframe(1)
        uses, goes_on = self._follow(site, frame)
        if uses:
            self._meet(site, frame)
        for place, mode in uses:
            goes_on |= self._use(place, mode not in _LOOKING, site)
        repeats = self._repeats[site.key] = 0 if goes_on else self._repeats.get(site.key, 0) + 1
        if repeats < _REPEATS:
            return None
        self._tired.add(site.key)
        return sys.monitoring.DISABLE

    def _follow(self, site, frame):
        """Return what is used, [(place, mode)], and whether the site orders the threads, so that it must not rest."""
        foot, primitive = self._touching.of(site, frame)
        if primitive is not None:
            _, thing, call = primitive
            return (), self._handing.look(thing, call.function.__name__)
        if site.what != "call":
            orders = self._handing.store(site, Operands(frame))
        else:
            call = Call(Operands(frame), site)
            orders = self._handing.call(call)
            if call.function is dict.get and len(call.arguments) > 1:
                foot = self._touching.item(*call.arguments[:2], READ)
        return [touch for touch in foot if _is_of_one(touch[0], site)], orders

    def _meet(self, site, frame):
        """Let the others go on before a thread does something new: else short threads would run one after the other."""
        key = scheduler.current.ident, site.key
        if key not in self._met:
            self._met.add(key)
            if not preemption.is_within_engine(frame):
                scheduler.pre_empt()

    def _use(self, place, is_write, site):
        """Note a use; tell whether the thread uses the thing here for the first time."""
        me = scheduler.current
        thing = self._things.get(place)
        if thing is None:
            thing = self._things[place] = _Thing()
        use = thing.uses.get((me.ident, site.key))
        is_first = use is None
        if is_first:
            use = thing.uses[me.ident, site.key] = _Use(me, site, is_write)
        elif use.clock is self._order.clock(me) and use.seen == thing.writes:
            thing.reads[me.ident] = use
            return False
        self._handing.use(place)
        use.clock, use.held = self._order.clock(me), dict(self._order.held_by(me))
        for other in thing.uses.values():
            if other.thread != use.thread and (is_write or other.is_write) and not other.comes_before(use.clock):
                self._found(thing, other, use)
        if is_write:
            self._write(thing, use)
        else:
            self._read(thing, use)
        return is_first

    def _write(self, thing, use):
        thing.written = use
        thing.writes += 1
        read = thing.reads.pop(use.thread, None)
        if read is not None and not read.held.items() & use.held.items():
            for key, race in thing.doubtful.pop(use.thread, {}).items():
                self.races.setdefault(key, race)
        self._order.next_epoch(scheduler.current)

    def _read(self, thing, use):
        thing.reads[use.thread] = use
        use.seen = thing.writes
        written = thing.written
        if written is not None and written.thread != use.thread and use.site.key not in self._deciding:
            # Of a site that has rested, the write may have been a later one.
            if written.site.key in self._tired:
                self._order.join_now(written.thread)
            else:
                self._order.join(scheduler.current, written.clock)

    def _found(self, thing, earlier, later):
        key = later.site.thing, *sorted((earlier.site.line, later.site.line))
        read = next((use for use in (earlier, later) if not use.is_write), None)
        is_doubtful = read is not None and read.site.key not in self._deciding
        found = thing.doubtful.setdefault(read.thread, {}) if is_doubtful else self.races
        if key not in found:
            found[key] = unordered.told(earlier, later)


def _is_of_one(place, site):
    """Tell whether a place is a variable, an attribute or an item."""
    return "." in place or place.endswith("]") or site.opname.endswith("_DEREF")


def check(source, file):
    """Run a program once; return its races.  Raises SyntaxError.

    The answer: status (as of a run, or "long": it was ended); races: a list of {thing, uses: two facts of text and
    line, advice}; reads: a list of the same, of reads that nothing is written from; more: how many are in neither list.
    """
    code = compile(source, file, "exec", dont_inherit=True)

    def tell(ended):
        found, reads = list(detector.races.values()), detector.reads()
        more = len(found[_MOST_TOLD:]) + len(reads[_MOST_TOLD:])
        told = {"races": found[:_MOST_TOLD], "reads": reads[:_MOST_TOLD], "more": more}
        return {"status": ended.judged_status, **told}

    detector = Detector(steps.Sites(code, source, primitives.watched), lambda: run.give_up("long"))
    run = execution.Execution(source, file, output.Kept(), detector, tell, code)
    scheduler.on_deadlock = lambda: run.give_up("deadlocked")
    return run.run(virtual=True)
