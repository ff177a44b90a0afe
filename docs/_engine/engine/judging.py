"""Runs a program by one schedule and tells how things stand there, or by all of them, and judges each.

A run is right if it ends without an exception or a deadlock, and prints what the page says is
right; where it says nothing, what is also printed when whole threads run one after the other, as
far as they can.
"""

import builtins
import concurrent.futures.thread
import gc
import io
import itertools
import json
import sys
import threading
import time
import types

from engine import program
from engine.schedules import explorer, primitives, stepping
from engine.telling import deadlock, events, names, notes
from engine.threads import handles, scheduler, timers
from engine.world import clock, output, tracebacks

_REPORT = 0.1  # seconds between two reports of how far exploring has come
_FIRST_LOOK = 2000  # steps made to find out what threads share
_OUTPUT = 20_000  # characters of one run's output that are kept

_session = None


class _Beginning(io.StringIO):
    """Keeps the beginning of what is printed."""

    def write(self, text):
        return super().write(text[: max(0, _OUTPUT - self.tell())])


class Run:
    """What one run by a schedule came to."""

    def __init__(self, status, text, choices):
        self.status = status  # "finished", "failed", "deadlocked", "halted", "endless"
        self.output = text
        self.choices = choices

    @property
    def outcome(self):
        """What a run is judged by."""
        return self.status, self.output


class _Session:
    """One program, prepared for many runs."""

    def __init__(self, source, file):
        self.source, self.file = source, file
        tracebacks.show_source(file, source)
        self.code = compile(source, file, "exec", dont_inherit=True)
        self.stepper = stepping.Stepper(self.code, source)
        self.usual = None  # the outcomes of whole threads
        self._failed = False

    def __enter__(self):
        names.program_file = self.file
        primitives.renew()
        self.stepper.watch()
        self._kept = scheduler.on_deadlock, threading.excepthook, time.sleep, sys.stdout, sys.stderr
        scheduler.on_deadlock = self._on_deadlock
        threading.excepthook = self._on_thread_exception
        time.sleep = _pass_time
        events.listen(None, None)
        return self

    def __exit__(self, *exception):
        self.stepper.unwatch()
        scheduler.on_deadlock, threading.excepthook, time.sleep, sys.stdout, sys.stderr = self._kept

    def once(self, schedule, policy=None, shows=False):
        """Run the program once; return its Run, and its notes.Notes if it shows."""
        scheduler.reset()
        timers.reset(virtual=True)
        clock.start(virtual=True)
        module = self._new_main()
        self._failed = self._deadlocked = False
        self.notes = notes.Notes(self.stepper, vars(module)) if shows else None
        self.stepper.start(schedule, policy, self.notes, shows)
        status = self._execute(module)
        if self.notes:
            self.notes.halted(ended=True)
        self.grew = self.stepper.end()
        text = sys.stdout.getvalue()
        if len(scheduler.threads) > 1:
            program.unwind()
        vars(module).clear()
        return Run(status, text, self.stepper.choices)

    def _new_main(self):
        sys.stdout = sys.stderr = _Beginning()
        sys.argv = [self.file]
        threading._counter = itertools.count(1).__next__
        concurrent.futures.thread._shutdown = False
        module = types.ModuleType("__main__")
        module.__builtins__ = builtins
        sys.modules["__main__"] = module
        return module

    def _execute(self, module):
        try:
            exec(self.code, vars(module))
            for function in reversed(threading._threading_atexits):
                function()
            handles._shutdown()
        except stepping.Halt:
            return "endless" if self.stepper.problem else "halted"
        except deadlock.Deadlock:
            return "deadlocked"
        except SystemExit:
            pass
        except Exception as error:
            self._tell(type(error), error, error.__traceback__)
        return "failed" if self._failed else "finished"

    def _tell(self, kind, error, traceback):
        self._failed = True
        sys.excepthook(kind, error, traceback)

    def _on_thread_exception(self, arguments):
        if arguments.exc_type is not SystemExit:
            self._tell(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_deadlock(self):
        if self.notes:
            self.notes.halted()
        self.stepper.halting = True
        scheduler.raise_in(scheduler.main, deadlock.Deadlock())

    def is_right(self, run, expected):
        """Judge a run by the output that is expected; None: by the usual outcomes."""
        ended_like = run.outcome in self.usual if expected is None else run.output == expected
        return run.status == "finished" and ended_like

    def find_steps(self):
        """Run some schedules, until no more is found that threads share; return the usual outcomes."""
        while True:
            usual, grew = set(), False
            threads = {thread for _, possible in self.once([], _lowest).choices for thread in possible}
            grew |= self.grew
            for policy in explorer.whole_threads(threads):
                usual.add(self.once([], policy).outcome)
                grew |= self.grew
            steps = 0
            for done in explorer.explore(lambda schedule: self.once(schedule, _lowest), _FIRST_LOOK):
                grew |= self.grew
                steps += 1 + len(done.choices)
                if grew or steps > _FIRST_LOOK:
                    break
            if not grew:
                return usual


def _lowest(last, possible):
    return possible[0]


def _pass_time(seconds, /):
    # A sleep stands for waiting on something of unknown length: it orders nothing.
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    timers.advance(seconds)


def _open(source, file):
    global _session
    if _session is None or (_session.source, _session.file) != (source, file):
        _session = _Session(source, file)
    return _session


def step(request):
    """Make the steps of a schedule; return as JSON how things stand then.

    The request: source, file, schedule, right (the output of a right run, or null).  The answer:
    status ("halted": it can go on), threads, possible, history, variables, cycle, output, problem;
    see notes.py.
    """
    request = json.loads(request)
    try:
        session = _open(request["source"], request["file"])
    except SyntaxError as error:
        return json.dumps({"status": "failed", "error": f"line {error.lineno}: {error.msg}"})
    with session:
        if session.usual is None:
            session.usual = session.find_steps()
        run = session.once(request["schedule"], shows=True)
        state = session.notes.state
        possible = [t["thread"] for t in state["threads"] if t["state"] == "ready" and t.get("text")]
        result = {
            "status": run.status,
            "history": session.notes.history,
            "output": run.output,
            **state,
            "possible": possible if run.status == "halted" else [],
            "right": run.status == "halted" or session.is_right(run, request.get("right")),
            "problem": session.stepper.problem,
        }
    return json.dumps(result)


def explore(request):
    """Run every schedule, at most `limit`; report on the way; return the counts as JSON.

    The answer: schedules, complete, failing, first (the first failing schedule), outcomes: a list of
    {status, output, count, right, schedule}.
    """
    request = json.loads(request)
    try:
        session = _open(request["source"], request["file"])
    except SyntaxError as error:
        return json.dumps({"error": f"line {error.lineno}: {error.msg}"})
    with session, _Listening() as listening:
        while True:
            session.usual = session.find_steps()
            told = _explore_all(session, request["limit"], request.get("right"), listening)
            if told is not None:
                return json.dumps(told)


def _explore_all(session, limit, expected, listening):
    """Return the counts, or None where a schedule showed that threads share more than was known."""
    outcomes, count, done = {}, 0, None
    for done in explorer.explore(lambda schedule: session.once(schedule, _lowest), limit):
        if session.grew:
            return None
        count += 1
        known = outcomes.get(done.outcome)
        if known is None:
            known = outcomes[done.outcome] = {
                "status": done.status,
                "output": done.output,
                "count": 0,
                "right": session.is_right(done, expected),
                "schedule": [chosen for chosen, _ in done.choices],
            }
        known["count"] += 1
        if done.status == "endless" or listening.is_to_stop(count, outcomes):
            break  # a loop that waits by turning has no end of schedules
    wrong = [outcome for outcome in outcomes.values() if not outcome["right"]]
    return {
        "schedules": count,
        "complete": explorer.next_schedule(done.choices) is None,
        "failing": sum(outcome["count"] for outcome in wrong),
        "first": wrong[0]["schedule"] if wrong else None,
        "outcomes": list(outcomes.values()),
    }


class _Listening:
    """Reports how far exploring has come, and hears of a Stop."""

    def __enter__(self):
        self._stopped = False
        self._next = timers.real_time() + _REPORT
        self._kept, scheduler.on_message = scheduler.on_message, self._on_message
        gc.freeze()  # what exists now need not be looked at again and again
        return self

    def __exit__(self, *exception):
        gc.unfreeze()
        scheduler.on_message = self._kept

    def _on_message(self, message):
        self._stopped |= json.loads(message)["type"] == "stop"

    def is_to_stop(self, count, outcomes):
        """Report, if it is time; tell whether the reader has pressed Stop."""
        if timers.real_time() >= self._next:
            failing = sum(outcome["count"] for outcome in outcomes.values() if not outcome["right"])
            output.send(type="explored", schedules=count, failing=failing)
            scheduler.turn_event_loop()
            gc.collect()
            self._next = timers.real_time() + _REPORT
        return self._stopped
