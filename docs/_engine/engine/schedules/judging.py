"""Runs a program by one schedule and tells how things stand there, or by all of them, and judges each.

A run is right if it ends without an exception or a deadlock, and prints what the page says is
right; where it says nothing, what is also printed when whole threads run one after the other, as
far as they can.
"""

import time

from engine import execution
from engine.schedules import alone, explorer, stepping, steps
from engine.telling import notes
from engine.threads import scheduler, timers
from engine.world import output, repeatable

_MOMENT = 0.1  # seconds: then a Stop may be heard, and the memory is brought back

_prepared = None  # the _Program that the memory holds


class _Program:
    """One program, prepared for many runs, each of which begins alike."""

    def __init__(self, source, file):
        self.source, self.file = source, file
        self.epoch = time.time()
        self.code = compile(source, file, "exec", dont_inherit=True)
        self.sites = steps.Sites(self.code, source)
        self.is_alone = alone.leaves_nothing(source)
        repeatable.start()
        alone.keep()


class _Run:
    """One run of the prepared program by a schedule.  tell(run): makes the answer when it has ended."""

    def __init__(self, schedule, order, search, tell, shows=False):
        self.search, self._tell = search, tell
        self.sink = output.Kept()
        self.stepper = stepping.Stepper(_prepared.sites, search.shared, schedule, order, self._halt)
        self.notes = notes.Notes(self.stepper) if shows else None
        self.stepper.observer = self.notes
        self.status = None

    def __call__(self):
        scheduler.on_deadlock = self._on_deadlock
        time.sleep = _pass_time
        program = _prepared
        self.execution = execution.Execution(
            program.source, program.file, self.sink, self.stepper, self._ended, program.code
        )
        return self.execution.run(virtual=True, epoch=program.epoch)

    def _halt(self):
        self.execution.give_up("endless" if self.stepper.problem else "halted")

    def _on_deadlock(self):
        self.execution.give_up("deadlocked")

    def _ended(self, ended):
        self.status = "failed" if ended.thread_failed and ended.status == "finished" else ended.status
        if self.notes:
            self.notes.halted(ended=ended.status in ("finished", "failed"))
        return self._tell(self)

    @property
    def outcome(self):
        """What a run is judged by."""
        return self.status, self.sink.text

    def take(self, right):
        """Let the search learn what came of this run.  right: the output that is expected, or None."""
        shared = [list(key) for key in self.stepper.found()]
        self.search.take(
            self.outcome, self.stepper.choices, shared, is_right=lambda outcome: self.is_right(outcome, right)
        )

    def is_right(self, outcome, right):
        """Judge an outcome by the output that is expected; None: by the usual outcomes."""
        status, text = outcome
        return status == "finished" and (list(outcome) in self.search.usual if right is None else text == right)


def _pass_time(seconds, /):
    # A sleep stands for waiting on something of unknown length: it orders nothing.
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    timers.advance(seconds)


def prepare(source, file):
    """Get a program ready for step() and explore(); return {"error": …} where it cannot be compiled."""
    global _prepared
    try:
        _prepared = _Program(source, file)
    except SyntaxError as error:
        return {"error": f"line {error.lineno}: {error.msg}"}
    return {}


def step(schedule, right=None, known=None):
    """Make the steps of a schedule; return how things stand then.

    schedule: a list of threads; right: the output of a right run, or None; known: what the answer before this said
    under that name.  The answer: again (true: nothing yet, ask again), known, status ("halted": it can go on),
    threads, possible, history, variables, cycle, output, right, problem; see notes.py.
    """
    search = explorer.Search(known)
    if not search.has_looked:
        return _search(search, right, lambda run: {"again": True, "known": search.known}, lambda: search.has_looked)
    return _Run(schedule, None, search, lambda run: _standing(run, right), shows=True)()


def _standing(run, right):
    if [list(key) for key in run.stepper.found()] != run.search.shared:
        run.take(right)  # the step that was asked for is now another
        return {"again": True, "known": run.search.known}
    state = run.notes.state
    halted = run.status == "halted"
    possible = [t["thread"] for t in state["threads"] if t["state"] == "ready" and t.get("text")]
    return {
        "again": False,
        "known": run.search.known,
        "status": run.status,
        "history": run.notes.history,
        "output": run.sink.text,
        **state,
        "possible": possible if halted else [],
        "right": halted or run.is_right(run.outcome, right),
        "problem": run.stepper.problem,
    }


def explore(limit, right=None, known=None):
    """Run the next of all schedules; return what is found so far.

    limit: of schedules; right and known: as for step().  The answer: again (true: there is more to run), known,
    schedules, complete, failing, first (the first failing schedule), outcomes: a list of
    {status, output, count, right, schedule}.
    """
    search = explorer.Search(known)

    def is_done():
        return search.is_complete or search.known["count"] >= limit

    def answer(run=None):
        # A loop that waits by turning has no last schedule.
        endless = run and search.known["count"] and run.status == "endless"
        told = search.told()
        return {"again": not (is_done() or endless), "known": search.known, **told}

    return answer() if is_done() else _search(search, right, answer, is_done)


def _search(search, right, answer, is_done):
    """Run the next schedules, for a moment; return answer(the last run)."""

    def tell(run):
        run.take(right)
        return answer(run)

    until = timers.real_time() + _MOMENT
    while True:
        schedule, order = search.plan()
        told = _Run(schedule, explorer.order_of(order), search, tell)()
        goes_on = told["again"] and not is_done() and timers.real_time() < until
        if not (goes_on and _prepared.is_alone and alone.renew()):
            return told
