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

_take_baton = False
_ticks = 0
_watched = []  # code objects


def start(mode, seed, code):
    """Begin to pre-empt; return the policy by which the scheduler chooses, or None."""
    global _take_baton, _ticks
    _take_baton = mode == "gil"
    _ticks = 0
    signal.signal(signal.SIGUSR1, _tick)
    stacks.set_ticks(True)
    if mode == "turns":
        _start_turns(code)
    return _start_free(seed, code) if mode == "free" else None


def stop():
    """Pre-empt no more."""
    stacks.set_ticks(False)
    instrumentation.unwatch(_TOOL, _watched)
    _watched.clear()


def _tick(signum, frame):
    global _ticks
    if scheduler.busy or events.emitting or frame is None or frame.f_code.co_filename.startswith(names.ENGINE):
        return
    _ticks += 1
    if _ticks % _TICKS_PER_TURN == 0:
        scheduler.turn_event_loop()
    if _take_baton:
        scheduler.pre_empt()


def _start_turns(code):
    turns = 0

    def on_jump(code, offset, target):
        nonlocal turns
        turns += 1
        if turns % _LOOP_TURNS == 0:
            scheduler.pre_empt()

    _watch(code, sys.monitoring.events.JUMP, on_jump)


def _watch(code, event, callback):
    _watched.extend(instrumentation.code_objects(code))
    instrumentation.watch(_TOOL, _watched, {event: callback})


def _start_free(seed, code):
    generator = random.Random(seed)
    draw = generator.random
    left = 1 + int(draw() * 2 * _INSTRUCTIONS)

    def on_instruction(code, offset):
        nonlocal left
        left -= 1
        if left <= 0:
            left = 1 + int(draw() * 2 * _INSTRUCTIONS)
            scheduler.pre_empt()

    _watch(code, sys.monitoring.events.INSTRUCTION, on_instruction)
    return lambda ready: generator.randrange(len(ready)) if len(ready) > 1 else 0
