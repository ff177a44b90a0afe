"""Watches one run of an attempt, for its checks: see attempts.Observed."""

import builtins
import dis
import itertools
import random
import sys
import threading
import time
from concurrent.futures import thread as pools

from engine.telling import event_log, events
from engine.threads import instrumentation, preemption, scheduler, timers
from engine.world import clock

_MOST = 10_000  # tasks, and characters of what goes wrong, that are kept
_TOOL = 5
_STORES = {"STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "STORE_ATTR", "STORE_SUBSCR"}
_LATEST = 8  # threads that begin late, and prints that are slow
_DRAWN = 3  # draws of `random` that are chosen; more could turn its loops for ever
_ROOM = 200_000  # characters that an attempt may print


class Watch:
    """What one run does, from begin() on; it is the sink of the run's output, see output.py.

    on_flood() is called where the attempt prints too much; nobody is there to type.
    """

    def __init__(self, on_flood):
        self._on_flood = on_flood
        self._room = _ROOM
        self._lines = []  # in order
        self._is_open = False  # the last of them may go on
        self._errors = ""
        self._asleep = set()
        self._most_asleep = 0
        self._alive = self._most_alive = 0
        self._tasks = []
        self._writes = set()
        self._left_out = 0
        self._holders = set()
        self._pending = self._most_pending = 0

    def begin(self, chance=None, serial=False, main_first=False, late=0, slow_print=False):
        """Begin to watch.

        chance: what `random` draws first, None: what comes; serial: nobody waits at a Barrier, or sleeps; main_first:
        the main thread goes on whenever it can; late: seconds by which each thread begins later than the one before it,
        or, where negative, than the one after it; slow_print: what is printed first takes longest.
        """
        self._main_first = main_first
        if chance is not None:
            _draw_first(chance)
        if serial:
            threading.Barrier.wait = self._no_wait
            time.sleep = self._no_sleep
        if late:
            _begin_late(late)
        if slow_print:
            _print_slowly()
        events.listen(self._take, event_log.describe)
        self._watch_tasks()

    def _no_wait(self, *_, **__):
        self._left_out += 1
        return 0

    def _no_sleep(self, seconds):
        self._left_out += 1
        timers.advance(seconds)

    def follow(self, policy):
        """Watch also what is written, once the program's code is there; return the policy."""
        begin = policy.begin

        def begin_and_watch(code):
            begin(code)
            if self._main_first:
                scheduler.choose = lambda ready: ready.index(scheduler.main) if scheduler.main in ready else 0
            codes = list(instrumentation.code_objects(code))
            instrumentation.watch(_TOOL, codes, {sys.monitoring.events.INSTRUCTION: self._follow_stores(codes)})

        policy.begin = begin_and_watch
        return policy

    def _follow_stores(self, codes):
        stores = {
            (code, instruction.offset): instruction.argval if isinstance(instruction.argval, str) else "[]"
            for code in codes
            for instruction in dis.get_instructions(code)
            if instruction.opname in _STORES
        }

        def on_instruction(code, offset):
            is_others = self._main_first and scheduler.current is not scheduler.main
            if is_others and not preemption.is_within_engine(sys._getframe(1)):
                scheduler.pre_empt()
            if (name := stores.get((code, offset))) is not None:
                self._writes.add((scheduler.current.ident, name))

        return on_instruction

    def told(self, execution):
        """Return all that was seen, as attempts.Observed has it."""
        return {
            "status": execution.status,
            "exit_code": execution.exit_code,
            "seconds": execution.seconds,
            "threads": scheduler.started,
            "lines": self._lines,
            "errors": self._errors,
            "alive_at_once": self._most_alive,
            "asleep_at_once": self._most_asleep,
            "tasks": self._tasks,
            "running_at_end": execution.running_at_end,
            "writes": sorted(self._writes),
            "holders": sorted(self._holders),
            "tasks_at_once": self._most_pending,
            "left_out": self._left_out,
        }

    def _take(self, event):
        what, thread = event["what"], event["thread"]
        if what == "blocks" and event["on"]["kind"] == "sleep":
            self._asleep.add(thread)
            self._most_asleep = max(self._most_asleep, len(self._asleep))
        elif what == "wakes":
            self._asleep.discard(thread)
        elif what == "thread-started":
            self._alive += 1
            self._most_alive = max(self._most_alive, self._alive)
        elif what == "ends":
            self._alive -= 1
        elif what == "holds":
            self._holders.add(thread)

    def take(self, stream, text, thread):
        """Keep a chunk that a thread has written."""
        if stream == "stderr":
            self._errors = (self._errors + text)[-_MOST:]
            return
        for part in text.splitlines(keepends=True):
            if self._is_open:
                self._lines[-1]["text"] += part.rstrip("\n")
            else:
                self._lines.append({"thread": thread.ident, "text": part.rstrip("\n"), "time": clock.elapsed()})
            self._is_open = not part.endswith("\n")
        self._room -= len(text)
        if self._room < 0:
            self._on_flood()

    def read_line(self):
        """Say that there is no input."""
        return

    def _watch_tasks(self):
        run = pools._WorkItem.run

        def watched(item, *context):
            future = item.future
            try:
                run(item, *context)
            finally:
                if future.done() and not future.cancelled() and len(self._tasks) < _MOST:
                    told = repr(future.exception() or future.result())[:_MOST]
                    self._tasks.append({"result": told, "thread": threading.current_thread().name})
                    self._pending -= 1

        def handed_over(pool, *arguments, **options):
            self._pending += 1
            self._most_pending = max(self._most_pending, self._pending)
            return submit(pool, *arguments, **options)

        submit = pools.ThreadPoolExecutor.submit
        pools.ThreadPoolExecutor.submit = handed_over
        pools._WorkItem.run = watched


def _begin_late(seconds):
    start = threading.Thread.start
    begun = itertools.count()

    def start_late(thread):
        run, number = thread.run, next(begun)

        def run_late():
            time.sleep(seconds * number if seconds > 0 else -seconds * max(0, _LATEST - number))
            run()

        thread.run = run_late
        start(thread)

    threading.Thread.start = start_late


def _print_slowly():
    printed = builtins.print
    left = itertools.count(_LATEST, -1)

    def print_slowly(*values, **options):
        time.sleep(max(0, next(left)))
        printed(*values, **options)

    builtins.print = print_slowly


def _draw_first(chance):
    """Have the functions of `random` draw a number between 0 and 1 in the place of their first draws."""

    class Chosen(random.Random):
        left = _DRAWN

        def random(self):
            self.left -= 1
            return chance if self.left >= 0 else super().random()

    chosen = Chosen(0)
    for name in random.__all__:
        if callable(bound := getattr(chosen, name, None)) and name != "seed":
            setattr(random, name, bound)
