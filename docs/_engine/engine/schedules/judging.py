"""Runs a program by one schedule and tells how things stand there, or by all of them, and judges each.

A run is wrong if an exception ends it or one of its threads, if it exits with a status other than 0, if threads wait
for ever, or if it prints something else than what the page or the reader has named as right.
"""

import json
import re
import time

from engine import execution
from engine.schedules import alone, explorer, primitives, remembered, states, stepping, steps
from engine.telling import causes, notes
from engine.threads import scheduler, timers
from engine.world import output, repeatable

_MOST_RUNS = 10_000  # of a search for what threads share
_ADDRESS = re.compile(r"\b0x[0-9a-f]{5,}\b")
_MOMENT = 0.1  # seconds: then a Stop may be heard, and the memory is brought back

_prepared = None  # the _Program that the memory holds


class _Program:
    """One program, prepared for many runs, each of which begins alike."""

    def __init__(self, source, file):
        self.source, self.file = source, file
        self.epoch = time.time()
        self.code = compile(source, file, "exec", dont_inherit=True)
        self.sites = steps.Sites(self.code, source, primitives.watched)
        self.is_alone = alone.leaves_nothing(source)
        repeatable.start()
        alone.keep()


class _Run:
    """One run of the prepared program by a schedule.

    tell(run): makes the answer when it has ended; observer: the class of what watches it, a notes.Notes or another.
    """

    def __init__(self, schedule, pick, search, tell, observer=None):
        self.search, self._tell = search, tell
        self.sink = output.Kept()
        self.stepper = stepping.Stepper(
            _prepared.sites, search.shared, schedule, pick, self._halt, pick is not None and search.probes
        )
        if search.matches:
            self.stepper.states = states.States(self.stepper.touching, self._remembered, self._judged)
        self.observer = self.stepper.observer = observer and observer(self.stepper)
        self.status = None
        self.left = {}

    def __call__(self):
        scheduler.on_deadlock = self._on_deadlock
        time.sleep = _pass_time
        program = _prepared
        self.execution = execution.Execution(
            program.source, program.file, self.sink, self.stepper, self._ended, program.code
        )
        return self.execution.run(virtual=True, epoch=program.epoch)

    def _remembered(self):
        sites = _prepared.sites
        codes = {code: number for number, code in enumerate(sites.codes) if code not in sites.library}
        return remembered.Remembered(codes, self.stepper.lasting())

    def _judged(self):
        return self.sink.text, self.execution.thread_failed

    def _halt(self):
        self.execution.give_up("long" if self.stepper.is_cut_off else "halted")

    def _on_deadlock(self):
        self.execution.give_up("endless" if self.stepper.turns_for_ever() else "deadlocked")

    def _ended(self, ended):
        self.left = self.stepper.left()
        self.status = ended.judged_status
        if self.observer:
            self.observer.halted(ended=self.has_ended)
        return self._tell(self)

    # ---- what a Search learns of it

    @property
    def steps(self):
        """The steps made."""
        return self.stepper.steps

    @property
    def outcome(self):
        """What a run is judged by, [status, output]; None: it was given up as like another."""
        if self.stepper.is_like_another or self.status == "halted":
            return None
        return [self.status, _with_addresses_numbered(self.sink.text)]

    @property
    def has_ended(self):
        """Tell whether the program came to its end."""
        return self.status in ("finished", "failed")

    @property
    def shared(self):
        """What this run and those before have shown to be shared."""
        return [list(key) for key in self.stepper.found()]

    @property
    def is_timed(self):
        """Whether a time limit has ended a wait."""
        return self.stepper.is_timed

    @property
    def yielded(self):
        """Whether it has let others go on where there was no step."""
        return self.stepper.yielded

    @property
    def polls(self):
        """Whether a thread reads again in a loop what it has not changed."""
        return self.stepper.polls

    @property
    def busy(self):
        """Whether a thread turns in a loop until another one changes something."""
        return self.stepper.busy

    @property
    def inexact(self):
        """Why what was explored is not all; None: it is."""
        return self.stepper.inexact


def _with_addresses_numbered(text):
    """Give each address in a text its number, by when it is first told: where an object lies says nothing."""
    numbers = {}
    return _ADDRESS.sub(lambda told: f"0x{numbers.setdefault(told[0], len(numbers) + 1)}", text)


def _is_right(outcome, right):
    """Judge an outcome by the outputs that are named as right; None: whatever is printed is right."""
    status, text = outcome
    return status == "finished" and (right is None or text in right)


def _pass_time(seconds, /):
    # A sleep stands for waiting on something of unknown length: it orders nothing.
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    timers.advance(seconds)


def prepare(source, file):
    """Get a program ready for step() and explore(); raises SyntaxError."""
    global _prepared
    _prepared = _Program(source, file)
    return {}


def step(schedule, right=None, known=None):
    """Make the steps of a schedule; return how things stand then.

    schedule: a list of threads; right: the outputs of right runs, or None; known: what the answer before this said
    under that name.  The answer: again (true: nothing yet, ask again), known, status ("halted": it can go on),
    threads, possible, history, variables, cycle, output, right, problem; see notes.py.
    """
    search = explorer.Search(known and json.loads(known))
    if not search.has_looked:
        return _search(
            search,
            _MOST_RUNS,
            lambda run: {"again": True, "known": json.dumps(search.known)},
            lambda: search.has_looked,
        )
    return _Run(schedule, None, search, lambda run: _standing(run, right), notes.Notes)()


def _standing(run, right):
    if run.shared != run.search.shared and not run.search.known["steady"]:
        run.search.take(run, _MOST_RUNS)  # the step that was asked for is now another
        return {"again": True, "known": json.dumps(run.search.known)}
    state = run.observer.state
    halted = run.status == "halted"
    possible = [t["thread"] for t in state["threads"] if t["state"] == "ready" and t.get("text")]
    return {
        "again": False,
        "known": json.dumps(run.search.known),
        "status": run.status,
        "history": run.observer.history,
        "output": run.sink.text,
        **state,
        "possible": possible if halted else [],
        "right": halted or _is_right(run.outcome, right),
        "problem": run.stepper.problem,
    }


def explore(limit, right=None, known=None, for_now=None, **how):
    """Run the next of the runs that cover all schedules; return what is found so far.

    limit: of runs; right and known: as for step(); for_now: after so many runs, or where a thread turns in a loop to
    wait, the answer is given, and the next request goes on; how: see explorer.Search.  The answer: again (true: there
    is more to run), known, and what _told() says.
    """
    search = explorer.Search(known and json.loads(known), **how)

    def is_enough():
        return for_now is not None and (search.known["busy"] or search.known["runs"] >= for_now)

    def answer(run=None):
        told = _told(search, right)
        again = not is_enough() and (not search.is_over or (told["first"] is not None and told["causes"] is None))
        return {"again": again, "known": json.dumps(search.known), **told}

    if not search.is_over:
        return _search(search, limit, answer, lambda: search.is_over or is_enough())
    return _find_causes(search, right, answer)


def _find_causes(search, right, answer):
    """Make a run that goes right, if there is one, and then the one that is to be explained."""
    known = search.known
    fine = [told for told in known["outcomes"] if _is_right(told["outcome"], right)]
    if fine and known["right"] is None:
        schedule = min(fine, key=lambda told: told["switches"])["schedule"]

        def tell(run):
            known["right"] = run.observer.uses
            return answer()

    else:
        schedule = _told(search, right)["first"]

        def tell(run):
            known["causes"] = causes.causes(run.observer, known["right"])
            return answer()

    return answer() if schedule is None else _Run(schedule, None, search, tell, causes.Witness)()


def _told(search, right):
    """Say what a search has found.

    complete: all schedules are covered; inexact: why not, see explorer.py; runs; bound: no schedule with at most so
    many pre-emptions is missing, or None; shares: threads share something; schedules, failing, and the count of each
    outcome: how many schedules, of which there may be more than a number of JavaScript can tell, so then as text; or
    how many of the runs, where inexact is "many"; busy: a thread turns in a loop until another one changes something;
    first: the failing schedule with the fewest switches, or None;
    causes: how that one goes wrong, see causes.py, or None: it was not looked at; outcomes: a list of {status, output,
    count, right, schedule, switches}.
    """
    known = search.known
    known["steady"] = search.is_over or known["steady"]
    counted, all_of_them = ("runs", "ended") if known["inexact"] == "many" else ("count", "count")
    outcomes, wrong, failing = [], [], 0
    for told in known["outcomes"]:
        status, output = told["outcome"]
        is_right = _is_right(told["outcome"], right)
        outcome = {"status": status, "output": output, "count": _number(told[counted]), "right": is_right}
        outcomes.append(outcome | {"schedule": told["schedule"], "switches": told["switches"]})
        if not is_right and status != "long":
            wrong.append(told)
            failing += told[counted]
    return {
        "schedules": _number(known[all_of_them]),
        "complete": search.is_complete,
        "failing": _number(failing),
        "runs": known["runs"],
        "bound": known["finished_bound"],
        "inexact": known["inexact"],
        "shares": bool(known["shared"]),
        "busy": known["busy"],
        "first": min(wrong, key=lambda told: told["switches"])["schedule"] if wrong else None,
        "causes": known["causes"],
        "outcomes": outcomes,
    }


def _number(count):
    return count if count < 2**53 else str(count)


def _search(search, limit, answer, is_done):
    """Make the next runs, for a moment; return answer(the last run)."""

    def tell(run):
        search.take(run, limit)
        return None if run.has_ended else answer(run)  # after that no thread goes on

    until = timers.real_time() + _MOMENT
    while True:
        schedule, pick = search.plan()
        run = _Run(schedule, pick, search, tell)
        told = run()
        if told is not None:
            return told
        if is_done() or timers.real_time() > until or not (_prepared.is_alone and alone.renew()):
            return answer(run)
