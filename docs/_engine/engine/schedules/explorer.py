"""Covers every order of a program's steps with few runs.  Plain Python: it knows neither threads nor a page.

A schedule is the list of the threads that made a step, in order.  Each run makes the steps of a schedule, goes on as
pick() says, to the end, and gives a list of Step.  Two runs are alike if they differ only in the order of steps that
do not touch each other: one of them is made for all, and their number is the number of linear extensions of the
run's happens-before order.

Sources: dynamic partial-order reduction, Flanagan & Godefroid, POPL 2005; sleep sets, Godefroid, LNCS 1032, 1996;
pre-emption bounds, Musuvathi & Qadeer, PLDI 2007.
"""

import itertools

from .matching import Graph  # the tests import both without the engine

# How a step touches a place: it reads or writes it, or one item of it, or takes or gives back a lock.
READ, WRITE, READ_ITEM, WRITE_ITEM, TAKE, GIVE = range(6)

_AGREE = {(READ, READ), (READ, READ_ITEM), (READ_ITEM, READ), (READ_ITEM, READ_ITEM)}
_AGREE |= {(READ_ITEM, WRITE_ITEM), (WRITE_ITEM, READ_ITEM), (WRITE_ITEM, WRITE_ITEM)}  # which item says another place
_CLASHES = {mode: [other for other in range(6) if (mode, other) not in _AGREE] for mode in range(6)}
_STEPS = 30  # in each further so many, a run counts as one run more
_CUT_OFF = {"long": 4, "slow": 1}  # as many runs that are cut off are all that are made
_REDUCED = 400  # runs of the reduction, until matching states is tried
_SHARE = 4  # one part of so many of the runs is for the schedules within a bound, where all are too many
_LOOK = 40  # runs that show nothing new: then what is shared is known, most likely
_MOST_WAYS = 200_000  # cuts of one run that are looked at to count the runs alike


class Step:
    """One step of a run.

    thread: who made it.  possible: the threads that could make one there.  waiting: {thread: foot} of those that stood
    there before a call that may have to wait.  foot: [(place, mode)], what the step touched.  after: the numbers of
    earlier steps that it had to wait for, such as one that started or woke its thread.
    """

    __slots__ = ("after", "foot", "possible", "thread", "waiting")

    def __init__(self, thread, possible, waiting=None, foot=None, after=()):
        self.thread, self.possible = thread, possible
        self.waiting = waiting or {}
        self.foot = foot if foot is not None else []
        self.after = list(after)


def depend(one, other):
    """Tell whether the order of two steps can matter, by their feet."""
    return any(place == there and (mode, how) not in _AGREE for place, mode in one for there, how in other)


def _race(earlier, later):
    """Tell whether two steps depend and both may be possible at one moment: taking and giving back a lock cannot."""
    return any(
        place == there
        and (mode, how) not in _AGREE
        and not (mode == GIVE and how in (TAKE, GIVE))
        and not (mode == TAKE and how == GIVE)
        for place, mode in earlier
        for there, how in later
    )


class _Order:
    """The happens-before order of a run, as clocks: {thread: how many of its steps come before}."""

    def __init__(self):
        self.steps = []
        self.clocks = []  # of each step, itself included
        self.numbers = []  # of each step, which of its thread's it is
        self._latest = {}  # thread: the clock of its latest step
        self._touched = {}  # (place, mode): {thread: [number of step]}
        self._joined = {}  # (place, mode): the clocks of those, joined

    def clock_before(self, step):
        """Return the clock of what comes before a step because of its thread alone."""
        clock = dict(self._latest.get(step.thread, ()))
        for number in step.after:
            _join(clock, self.clocks[number])
        return clock

    def add(self, step):
        """Add the next step of the run."""
        clock = self.clock_before(step)
        for place, mode in step.foot:
            for other in _CLASHES[mode]:
                if (joined := self._joined.get((place, other))) is not None:
                    _join(clock, joined)
        number = clock[step.thread] = clock.get(step.thread, 0) + 1
        for place, mode in step.foot:
            self._touched.setdefault((place, mode), {}).setdefault(step.thread, []).append(len(self.steps))
            _join(self._joined.setdefault((place, mode), {}), clock)
        self.steps.append(step)
        self.clocks.append(clock)
        self.numbers.append(number)
        self._latest[step.thread] = clock

    def clashes(self, step, clock):
        """Return the numbers of other threads' steps so far that clash with a step and that a clock does not count.

        The latest is the first.
        """
        found = set()
        for place, mode in step.foot:
            for other in _CLASHES[mode]:
                for thread, numbers in self._touched.get((place, other), {}).items():
                    known = clock.get(thread, 0)
                    if thread != step.thread:
                        for number in reversed(numbers):
                            if self.numbers[number] <= known:
                                break
                            found.add(number)
        return sorted(found, reverse=True)

    def comes_before(self, number, clock):
        """Tell whether a step is among those that a clock counts."""
        return clock.get(self.steps[number].thread, 0) >= self.numbers[number]


def _join(clock, other):
    for thread, count in other.items():
        if clock.get(thread, 0) < count:
            clock[thread] = count


def count_alike(steps):
    """Return how many schedules differ from this one only in the order of steps that do not touch each other.

    None: they are too many to count in reasonable time.
    """
    order = _Order()
    for step in steps:
        order.add(step)
    threads = sorted({step.thread for step in steps})
    needs = {thread: [] for thread in threads}
    for step, clock in zip(steps, order.clocks, strict=True):
        needs[step.thread].append([clock.get(thread, 0) if thread != step.thread else 0 for thread in threads])
    needs = list(needs.values())
    ways = {(0,) * len(threads): 1}
    looked = 0
    for _ in steps:
        later = {}
        for cut, count in ways.items():
            for place, own in enumerate(needs):
                if cut[place] < len(own) and all(have >= need for have, need in zip(cut, own[cut[place]], strict=True)):
                    reached = (*cut[:place], cut[place] + 1, *cut[place + 1 :])
                    later[reached] = later.get(reached, 0) + count
        ways = later
        looked += len(ways)
        if looked > _MOST_WAYS:
            return None
    return sum(ways.values())


class Tree:
    """The runs that are still to be made so that one of each kind is: `nodes` is all that it knows, as plain data.

    A node stands for a place in the present schedule: possible; try, the threads to be tried there; tried, those that
    were, as [thread, foot]; asleep, [thread, foot] of those that need not be tried there.
    """

    def __init__(self, nodes=None):
        self.nodes = [] if nodes is None else nodes

    @property
    def schedule(self):
        """The beginning of the next run; from there on pick() chooses."""
        return [node["chosen"] for node in self.nodes]

    def pick(self, steps, possible, last, _state):
        """Choose who makes the step after these; None: no need to go on, this run is like one that was made."""
        asleep = self._asleep(steps)
        awake = [thread for thread in possible if thread not in {sleeper for sleeper, _ in asleep}]
        if not awake:
            return None
        chosen = last if last in awake else awake[0]
        self.nodes.append({"possible": possible, "try": [chosen], "tried": [], "asleep": asleep, "chosen": chosen})
        return chosen

    def _asleep(self, steps):
        if not self.nodes:
            return []
        node, made = self.nodes[-1], steps[-1]
        before = node["asleep"] + node["tried"]
        return [[thread, foot] for thread, foot in before if thread != made.thread and not depend(foot, made.foot)]

    def take(self, steps, left):
        """Learn from a run; left: {thread: foot} of those that stood there at its end.  Make ready for the next.

        Return whether there is one.
        """
        nodes = self.nodes
        del nodes[len(steps) :]  # the run was given up before it had made the steps of its schedule
        self._find_races(steps, left)
        while nodes:
            node = nodes[-1]
            place = len(nodes) - 1
            node["tried"].append([node["chosen"], [list(touch) for touch in steps[place].foot]])
            done = {thread for thread, _ in node["tried"] + node["asleep"]}
            still = [thread for thread in node["try"] if thread not in done]
            if still:
                node["chosen"] = min(still)
                return True
            nodes.pop()
        return False

    def _find_races(self, steps, left):
        order = _Order()
        for step in steps:
            before = order.steps[-1] if order.steps else None
            for thread, foot in step.waiting.items():
                # What it could meet has changed only where it came here with this step, or the step touches the same.
                if thread != step.thread and before and (before.thread == thread or depend(before.foot, foot)):
                    self._look_back(order, Step(thread, [], foot=foot))
            self._look_back(order, step)
            order.add(step)
        for thread, foot in left.items():
            self._look_back(order, Step(thread, [], foot=foot))

    def _look_back(self, order, step):
        """Have each earlier step that races with this one tried the other way round."""
        clock = order.clock_before(step)
        for number in order.clashes(step, clock):
            if not order.comes_before(number, clock) and _race(order.steps[number].foot, step.foot):
                self._try_before(order, number, step)
                _join(clock, order.clocks[number])

    def _try_before(self, order, number, step):
        node = self.nodes[number]
        first = self._first(order, number, step).intersection(node["possible"])
        if not first:
            node["try"] = sorted({*node["try"], *node["possible"]})
        elif first.isdisjoint(node["try"]):
            asleep = {thread for thread, _ in node["asleep"]}
            node["try"].append(min(first - asleep or first))

    @staticmethod
    def _first(order, number, step):
        """Return the threads that may begin what comes after a step without needing it, followed by the other step."""
        first, seen, others = set(), set(), []
        for later in range(number + 1, len(order.steps)):
            if order.comes_before(number, order.clocks[later]):
                continue  # it needs that step
            thread = order.steps[later].thread
            if thread not in seen and not any(order.comes_before(other, order.clocks[later]) for other in others):
                first.add(thread)
            seen.add(thread)
            others.append(later)
        clock = order.clock_before(step)
        if step.thread not in seen and not any(
            order.comes_before(other, clock) or depend(order.steps[other].foot, step.foot) for other in others
        ):
            first.add(step.thread)
        return first


def next_within(steps, bound):
    """Return the beginning of the next schedule, depth first, with at most `bound` pre-emptions; None after the last.

    Where a schedule ends, its last thread goes on as long as it can, then the lowest.
    """
    spent = [0]
    for one, next_ in itertools.pairwise(steps):
        spent.append(spent[-1] + (one.thread != next_.thread and one.thread in next_.possible))
    for place in reversed(range(len(steps))):
        step = steps[place]
        before = steps[place - 1].thread if place else None
        default = before if before in step.possible else min(step.possible)
        # Those that may come here, in the order in which they are tried.
        ranked = [default, *(thread for thread in step.possible if thread != default)]
        base = spent[place - 1] if place else 0
        for thread in ranked[ranked.index(step.thread) + 1 :]:
            if base + (before in step.possible and thread != before) <= bound:
                return [earlier.thread for earlier in steps[:place]] + [thread]
    return None


def _go_on(steps, possible, last, _state):
    """Choose as next_within() expects it."""
    return last if last in possible else possible[0]


class Search:
    """Plans one run after the other.  `known` is all that it has found, as plain data: a Search can go on from it.

    every: make each schedule instead of one of each kind.  reduced: runs of the reduction until matching states is
    tried.

    It covers every schedule: by reduction, or, where that takes many runs and this takes few, by matching the states
    that runs come to.  Where the runs allowed are not enough for that, it spends the last of them on the
    schedules with no pre-emption, with one, with two ....  Where a run shows that more is shared than was known, it
    begins again: what is shared decides what a step is.
    """

    def __init__(self, known=None, every=False, reduced=_REDUCED):
        self._begin(known or self._beginning([], 0, every, reduced))

    def _begin(self, known):
        self.known = known
        self._tree = Tree(known["nodes"])

    def _begin_again(self, shared, every):
        known = self.known
        beginning = self._beginning(shared, known["runs"], every, known["reduced"])
        self._begin(beginning | {"busy": known["busy"]})

    @staticmethod
    def _beginning(shared, runs, every, reduced):
        return {
            "every": every,
            "reduced": reduced,
            "shared": shared,
            "nodes": [],
            "graph": None,  # of the states, see matching.py
            "runs": runs,  # made in all
            "probed": False,  # a run has shown nothing more to be shared
            "covered": 0,  # runs since what is shared is known
            "work": 0,  # runs and steps made in this state, in runs of _STEPS
            "ended": 0,  # those of them that were not given up as like another
            "count": 0,  # schedules that they stand for
            "state": "bounding" if every else "reducing",  # "matching", then "complete", or "bounding" and "bounded"
            "can_match": True,  # whether to match states is still to be tried, or under way
            "matched": 0,  # work done for that
            "busy": False,  # a run has shown that a thread turns in a loop until another one changes something
            "inexact": None,  # why the count says nothing of all schedules
            "bound": 0,
            "schedule": [],  # the next one, while bounding
            "finished_bound": None,
            "outcomes": [],
            "right": None,  # the steps of a run that goes right
            "causes": None,  # how the one goes wrong that is shown
            "steady": False,  # what a step is stays so: a schedule that was told can be followed
        }

    @property
    def shared(self):
        """What is known to be shared, as take() was told."""
        return self.known["shared"]

    @property
    def is_over(self):
        """Tell whether there is nothing more to run."""
        return self.known["state"] in ("complete", "bounded")

    @property
    def has_looked(self):
        """Tell whether enough schedules were run to know what is shared, most likely."""
        return self.is_over or self.known["steady"] or self.known["covered"] >= _LOOK

    @property
    def is_complete(self):
        """Tell whether every schedule is covered."""
        return self.known["state"] == "complete" and self.known["inexact"] is None

    @property
    def probes(self):
        """Tell whether the next run is made to find out what is shared."""
        return not self.known["probed"]

    @property
    def matches(self):
        """Tell whether the next run is made with the names of the states that it comes to."""
        return self.known["state"] == "matching"

    def plan(self):
        """Return (schedule, pick) of the next run: the steps to make first, and who chooses after them."""
        if self.known["state"] == "reducing":
            return self._tree.schedule, self._tree.pick
        if self.matches:
            graph = Graph(self.known["graph"])
            return graph.schedule, graph.pick
        return self.known["schedule"], _go_on

    def take(self, run, limit):
        """Learn what came of the planned run.

        run: steps (a list of Step), left, outcome (None: the run was given up as like another), shared, inexact, busy,
        yielded (it has let others go on where there was no step), is_timed (a time limit has ended a wait), polls (a
        thread reads again in a loop what it has not changed).
        """
        known = self.known
        known["runs"] += 1
        known["busy"] = known["busy"] or run.busy
        if run.shared != known["shared"] and not known["steady"]:
            self._begin_again(run.shared, known["every"])
            return
        if run.is_timed and known["state"] in ("reducing", "matching"):
            # A time limit ends when nobody else can go on: that hangs on all threads, whatever they touch.
            self._begin_again(run.shared, True)
            return
        if self.probes:
            known["probed"] = True
            if run.yielded:
                self._tree.nodes.clear()  # it made other choices than a run that is to count
                return
        known["covered"] += 1
        if known["state"] == "matching":
            self._match(run, limit)
            return
        known["can_match"] = known["can_match"] and not run.polls
        is_cut_off = run.inexact in _CUT_OFF
        known["work"] += -(-limit // _SHARE // _CUT_OFF[run.inexact]) if is_cut_off else 1 + len(run.steps) // _STEPS
        known["inexact"] = known["inexact"] or run.inexact
        if known["state"] == "reducing" and is_cut_off:
            self._count(run, 1)  # which others are like it, its beginning does not say
            is_enough = known["work"] >= limit // _SHARE
            known.update(state="bounded" if is_enough else "bounding", nodes=[], schedule=[], bound=0)
        elif known["state"] == "reducing":
            self._reduce(run)
            if known["state"] == "reducing" and known["work"] >= limit - limit // _SHARE:
                known.update(state="bounding", nodes=[], schedule=[], bound=0, work=0)
                known["inexact"] = known["inexact"] or "many"
            elif known["state"] == "reducing" and known["can_match"] and known["work"] >= known["reduced"]:
                known.update(state="matching", graph=Graph().known)
        else:
            self._bound(run, limit)

    def _reduce(self, run):
        known = self.known
        if run.outcome is not None:
            alike = count_alike(run.steps)
            if alike is None:
                known["inexact"] = known["inexact"] or "uncounted"
                alike = 1
            self._count(run, alike)
        if not self._tree.take(run.steps, run.left):
            known["state"] = "complete"

    def _match(self, run, limit):
        known, graph = self.known, Graph(self.known["graph"])
        known["matched"] += 1 + len(run.steps) // _STEPS
        is_lost = run.outcome is None and graph.known["met"] is None
        if not (run.polls or run.inexact or is_lost):
            counts = graph.take(None if run.outcome is None else self._count(run, 0))
            if counts is None and known["matched"] < limit // _SHARE:
                return
            if counts is not None and len(counts) == len(known["outcomes"]):
                for number, count in counts.items():
                    known["outcomes"][int(number)]["count"] = count
                known.update(state="complete", count=sum(counts.values()), graph=None)
                return
        known.update(state="reducing", can_match=False, graph=None)

    def _bound(self, run, limit):
        known = self.known
        self._count(run, 1)
        bound = len(run.steps) if known["every"] else known["bound"]
        known["schedule"] = next_within(run.steps, bound)
        if known["every"] and known["schedule"] is None:
            known["state"] = "complete"
        elif known["every"] and known["work"] >= limit - limit // _SHARE:
            known.update(every=False, schedule=[], bound=0, work=0, inexact=known["inexact"] or "many")
        elif known["schedule"] is None:
            known.update(finished_bound=known["bound"], bound=known["bound"] + 1, schedule=[])
        elif not known["every"] and known["work"] >= limit // _SHARE:
            known["state"] = "bounded"

    def _count(self, run, alike):
        """Count a run as so many schedules; return the number of its outcome."""
        self.known["ended"] += 1
        self.known["count"] += alike
        schedule = [step.thread for step in run.steps]
        switches = sum(one != next_ for one, next_ in itertools.pairwise(schedule))
        for number, told in enumerate(self.known["outcomes"]):
            if told["outcome"] == run.outcome:
                told["runs"] += 1
                told["count"] += alike
                if switches < told["switches"]:
                    told.update(schedule=schedule, switches=switches)
                return number
        told = {"outcome": run.outcome, "runs": 1, "count": alike, "schedule": schedule, "switches": switches}
        self.known["outcomes"].append(told)
        return len(self.known["outcomes"]) - 1
