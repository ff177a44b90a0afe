"""Takes the baton from threads that do not give it up: "gil", "free" and "turns" mode.

"gil": as CPython does, at the eval breaker, every 5 ms.  Pyodide looks there into an "interrupt
buffer"; stacks.mjs answers with SIGUSR1 when the time has come.
"free": between any two instructions of the reader's code, chosen by a seeded generator: the same
seed gives the same run.  It imitates what threads without a GIL may do; nothing runs in parallel.
"turns": after a number of turns of loops, so that on a virtual clock every machine has the same run.
"""

import random
import signal
import sys

from engine.telling import events, names
from engine.threads import instrumentation, scheduler, stacks

_TOOL = 4
_TICKS_PER_TURN = 10  # the page is listened to every 50 ms
_INSTRUCTIONS = 20  # the mean distance of two switches in free mode
_LOOP_TURNS = 1000  # between two switches in "turns" mode


def policy(mode, seed):
    """Return the policy of a mode; its begin(code) is called when the program is about to run."""
    return {"gil": Gil, "free": Free, "turns": Turns}[mode](seed)


class Gil:
    """Threads take turns of 5 ms, and hear the page."""

    repeatable = False

    def __init__(self, seed):
        self._ticks = 0
        self._take_baton = True

    def begin(self, code):
        """Begin to pre-empt."""
        signal.signal(signal.SIGUSR1, self._tick)
        stacks.set_ticks(signal.SIGUSR1)

    def _tick(self, signum, frame):
        if scheduler.busy or events.emitting or frame is None or is_within_engine(frame):
            return
        self._ticks += 1
        if self._ticks % _TICKS_PER_TURN == 0:
            scheduler.turn_event_loop()
        if self._take_baton:
            scheduler.pre_empt()


class Free(Gil):
    """A switch may come between any two instructions of the program, drawn from the seed."""

    def __init__(self, seed):
        super().__init__(seed)
        self._generator = random.Random(seed)
        self._take_baton = False

    def begin(self, code):
        """Begin to pre-empt, and let chance choose who is next."""
        super().begin(code)
        draw = self._generator.random
        left = 1 + int(draw() * 2 * _INSTRUCTIONS)

        def on_instruction(code, offset):
            nonlocal left
            left -= 1
            if left <= 0:
                left = 1 + int(draw() * 2 * _INSTRUCTIONS)
                if not is_within_engine(sys._getframe(1)):
                    scheduler.pre_empt()

        _watch(code, sys.monitoring.events.INSTRUCTION, on_instruction)
        scheduler.choose = lambda ready: self._generator.randrange(len(ready)) if len(ready) > 1 else 0


class Turns:
    """A switch comes after a number of turns of loops; nothing depends on the machine's clock."""

    repeatable = True

    def __init__(self, seed=0):
        self._turns = 0

    def begin(self, code):
        """Begin to pre-empt."""
        _watch(code, sys.monitoring.events.JUMP, self._on_jump)

    def _on_jump(self, code, offset, target):
        self._turns += 1
        if self._turns % _LOOP_TURNS == 0 and not is_within_engine(sys._getframe(1)):
            self.let_others()

    def let_others(self):
        """Let the other threads go on."""
        scheduler.pre_empt()


def is_within_engine(frame):
    """Tell whether the engine is in the midst of something.

    Its own code runs, or a profile function, a finaliser or the like that was called from there.  The engine's frames
    at the bottom of a stack are not meant: they only wait for the thread to end.
    """
    if frame.f_code.co_filename.startswith(names.ENGINE):
        return True
    has_passed_engine = False
    while (frame := frame.f_back) is not None:
        is_engine = frame.f_code.co_filename.startswith(names.ENGINE)
        if has_passed_engine and not is_engine:
            return True
        has_passed_engine |= is_engine
    return False


def _watch(code, event, callback):
    instrumentation.watch(_TOOL, list(instrumentation.code_objects(code)), {event: callback})
