"""Says in facts how a schedule goes wrong: which uses of one thing by two threads conflict, or who waits for what.

Two uses of a thread conflict with one of another thread that comes between them where it can change places with
neither: then the thread's uses are not as if they were one, see Lu, Tucek, Qin & Zhou, "AVIO", ASPLOS 2006.
"""

from engine.schedules import primitives
from engine.schedules.explorer import GIVE, TAKE, depend
from engine.schedules.touching import OUTPUT
from engine.telling import names, notes
from engine.threads import scheduler

_WIDTH = 60  # characters of an expression that are told
_PAST = {"get": "got", "give": "gave", "release": "released", "take": "took", "wait": "waited", "write": "wrote"}


class Witness:
    """Watches one run of a stepping.Stepper.

    uses: of each step, as plain data: thread, name, line, did ("read x"), what ("read", "write", "call" or None: it
    calls a primitive), value (a text or None), foot, and made (false of what a thread waits for at the end).  waits:
    facts of the threads that can never go on, where the run ended because nobody can; circle: they wait for each other.
    """

    def __init__(self, stepper):
        self.uses = []
        self.waits = []
        self.circle = False
        self._stepper = stepper
        self._since = {}  # lock: the line of the step that took it

    # ---- told by the stepper

    def chosen(self, thread, step):
        """A thread makes its next step."""
        site, text = step
        lock = thread.step.lock() if thread.step else primitives.lock_below(thread.within.thing)
        if lock is not None:
            self._since[lock] = site.line
        self.uses.append(_use(thread, site, text, self._stepper.steps[-1].foot))

    def performed(self, thread, stop, frame):
        """A thread is about to read or write something that others use too."""
        found = self._stepper.touching.value(stop.site, frame)
        self.uses[-1]["value"] = notes.show(found[0]) if found else None

    def stuck(self):
        """Nobody can go on, but for those whose wait has a time limit."""

    def halted(self, ended=False):
        """The run has ended, or is about to: note who waits for ever."""
        if ended:
            return
        waiting = [thread for thread in scheduler.threads.values() if self._waits(thread)]
        circle = _circle({thread: self._holder(thread) for thread in waiting})
        self.circle = bool(circle)
        if not circle:
            self._keep_pending(waiting)
            waiting = [thread for thread in waiting if not self._joins(thread)] or waiting
        self.waits = [self._wait(thread) for thread in circle or waiting]

    def _keep_pending(self, waiting):
        """Note what the threads would do if they could go on: as their last use, which is never made."""
        feet = self._stepper.left()
        for thread in waiting:
            if thread.step and thread.ident in feet:
                self.uses.append(_use(thread, *self._stepper.next_step(thread), feet[thread.ident]) | {"made": False})

    @staticmethod
    def _joins(thread):
        return thread.step and thread.step.operation and thread.step.operation.silent

    def _waits(self, thread):
        return (thread.step or thread.within) and (thread.parked or not self._stepper.can_go_on(thread))

    @staticmethod
    def _holder(thread):
        lock = thread.step.lock() if thread.step else None
        return lock.owner if lock is not None else None

    def _wait(self, thread):
        name, stop = names.thread_name(thread), thread.step or thread.within
        line = stop.site.line
        where = f" in line {line}" if line else ""
        lines = [line] if line else []
        owner = self._holder(thread)
        if owner is not None:
            since = self._since.get(thread.step.lock())
            who = "it has held itself" if owner is thread else f"{names.thread_name(owner)} has held"
            from_where = f" since line {since}" if since else ""
            lines += [since] if since else []
            told = f"{name} waits{where} for {_thing(stop.text)}, which {who}{from_where}"
        elif stop.unchanged is not None and thread.step:
            read = f"reads {_thing(stop.text)}" if stop.site.what == "read" else f"calls {stop.text[:_WIDTH]}"
            told = f"{name} turns in a loop that {read}{where}, and nobody is left who changes that"
        else:
            verb, _, thing = stop.text[:_WIDTH].partition(" ")
            told = f"{name} waits{where} {thing if verb == 'wait' else f'to {verb} {thing}'}"
        return {"text": told, "lines": lines, "step": None}


def _use(thread, site, text, foot):
    operation = thread.step and thread.step.operation
    is_call = site.what == "call" and not (operation and operation.verb)
    return {
        "thread": thread.ident,
        "name": names.thread_name(thread),
        "line": site.line,
        "did": f"called {text[:_WIDTH]}" if is_call else _past(text),
        "what": None if operation else site.what,
        "value": None,
        "made": True,
        "foot": foot,
    }


def causes(failing, right):
    """Return the facts that say how a run goes wrong, in the order in which they came about.

    failing: its Witness; right: the `uses` of a run that goes right, or None: none was found, so the order of steps is
    not what is wrong.  A fact: text; lines; step, how many steps had been made then, or None: it is how it ends.
    """
    if right is None or failing.circle:
        return failing.waits
    return (_between(failing.uses) or _reversed(failing.uses, right)) + failing.waits


def _between(uses):
    """Tell of two uses of a thread, and of one of another thread between them that can change places with neither."""
    held = _held(uses)
    latest = {}  # (thread, place): the number of its latest use
    found = []
    for then, use in enumerate(uses):
        for touch in _data(use):
            first = latest.get((use["thread"], touch[0]))
            latest[use["thread"], touch[0]] = then
            if first is None:
                continue
            for between in range(then - 1, first, -1):
                other = uses[between]
                if other["thread"] != use["thread"] and _clash(uses[first], other) and _clash(other, use):
                    is_guarded = not held[first].isdisjoint(held[between])
                    is_update = uses[first]["what"] == "read" and use["what"] == "write"
                    found.append((is_guarded, not is_update, then, between, first))
                    break
    if not found:
        return []
    _, is_no_update, then, between, first = min(found)
    thing = uses[first]["did"].partition(" ")[2]
    ending = "" if is_no_update else f"; it had read {thing} before {uses[between]['name']} changed it"
    facts = [_fact(uses, first), _fact(uses, between)]
    return [*facts, _fact(uses, then, "then ", ending)] if uses[then]["made"] else facts


def _reversed(uses, right):
    """Tell of two uses that come in the other order in a run that goes right."""
    places = {key: number for number, key in enumerate(_keys(right))}
    keys = _keys(uses)
    found = []
    for second, use in enumerate(uses):
        for first in range(second):
            is_other_way = places.get(keys[second], len(right)) < places.get(keys[first], -1)
            if is_other_way and uses[first]["thread"] != use["thread"] and _clash(uses[first], use):
                found.append((use["what"] is None, second, first))
    if not found:
        return []
    _, second, first = min(found)
    if not uses[second]["made"]:
        return [_fact(uses, first, after=f"; in a schedule that goes right, {uses[second]['name']} has waited before")]
    return [_fact(uses, first), _fact(uses, second, "then ", "; in a schedule that goes right, this comes first")]


def _keys(uses):
    """Name each use so that another run's can be found: by its thread, how many came before, and what it does."""
    made = {}
    keys = []
    for use in uses:
        made[use["thread"]] = made.get(use["thread"], 0) + 1
        keys.append((use["thread"], made[use["thread"]], use["line"], use["did"]))
    return keys


def _data(use):
    return [touch for touch in use["foot"] if touch[1] not in (TAKE, GIVE) and touch[0] != OUTPUT]


def _clash(one, other):
    return depend(_data(one), _data(other))


def _held(uses):
    """Return of each use the locks that its thread holds then, those that it takes and gives back included."""
    held, told = {}, []
    for use in uses:
        own = held.setdefault(use["thread"], set())
        own |= {place for place, mode in use["foot"] if mode == TAKE}
        told.append(set(own))
        own -= {place for place, mode in use["foot"] if mode == GIVE}
    return told


def _fact(uses, number, before="", after=""):
    use = uses[number]
    value = f" ({use['value']})" if use["value"] is not None else ""
    where = f" in line {use['line']}" if use["line"] else ""
    text = f"{use['name']} {before}{use['did']}{value}{where}{after}"
    return {"text": text, "lines": [use["line"]] if use["line"] else [], "step": number + 1}


def _circle(holders):
    """Return the threads that wait for each other, in order; holders: {thread: who holds what it waits for}."""
    for start in holders:
        path = [start]
        while (holder := holders.get(path[-1])) is not None and holder not in path:
            path.append(holder)
        if holder is start:
            return path
    return []


def _thing(text):
    return text.partition(" ")[2].partition(", ")[0][:_WIDTH]


def _past(text):
    verb, _, rest = text.partition(" ")
    return f"{_PAST.get(verb, verb)} {rest.partition(', ')[0][:_WIDTH]}"
