"""The one entry to the engine: install() makes it ready, answer() answers a request of the page."""

import atexit
import json
import logging
import queue
import sys
import threading
from concurrent.futures import thread as pools
from importlib.machinery import PathFinder

from engine import execution
from engine.exercises import checking, watching
from engine.schedules import judging, primitives, races
from engine.telling import deadlock, event_log
from engine.threads import preemption, scheduler, thread_module, walking
from engine.world import archive, clock, event_loop, output, tracebacks, unavailable, unraisable

# The standard library's modules that keep what they found in `_thread` when they were imported.
_THREADED = {module: module.__loader__.get_code(module.__name__) for module in (threading, queue, pools)}


def install():
    """Make this interpreter ready for runs; called once, by engine.mjs."""
    clock.install()
    thread_module.install()
    walking.install()
    for module, code in _THREADED.items():
        exec(code, vars(module))  # as importlib.reload() does; that needs the archive
    sys.modules["concurrent.futures"].ThreadPoolExecutor = pools.ThreadPoolExecutor
    queue.SimpleQueue = queue._PySimpleQueue  # the C one would block every thread
    primitives.install()
    atexit._clear()
    atexit.register(logging.shutdown)
    event_loop.install()
    tracebacks.install()
    unraisable.install()
    execution.tame_garbage_collector()
    scheduler.on_message = _on_message
    sys.meta_path.insert(sys.meta_path.index(PathFinder), archive.ArchiveFinder())
    unavailable.install()


def prepare(request):
    """Get a program ready to be stepped through: each step and explore begins with the memory as it is then."""
    return _told(judging.prepare, json.loads(request))


def answer(request):
    """Do what the JSON `request` asks; return the result as JSON."""
    request = json.loads(request)
    return _told(_KINDS[request.pop("type")], request)


def _told(kind, request):
    """Return the answer as JSON: {"error": …} where the program cannot be compiled."""
    try:
        return json.dumps(kind(**request))
    except SyntaxError as error:
        return json.dumps({"error": f"line {error.lineno}: {error.msg}"})


def _run(source, file="program.py", mode="gil", seed=0, clock="real", mostEvents=0):  # noqa: N803  as in worker.mjs
    recording = event_log.Recording(mostEvents)
    told_deadlock = {}

    def tell(ended):
        told = {"status": ended.status, "exit_code": ended.exit_code, "seconds": ended.seconds}
        told |= {"threads": scheduler.started + 1, "switches": scheduler.switches} | told_deadlock
        return told | ({"events_left_out": recording.left_out} if mostEvents else {})

    def on_deadlock():
        told_deadlock["deadlock"] = deadlock.report()
        run.give_up("deadlocked")

    sink = output.Page(on_flood=lambda: run.give_up("too much output"))
    run = execution.Execution(source, file, sink, preemption.policy(mode, seed), tell)
    scheduler.on_deadlock = on_deadlock
    return run.run(virtual=clock == "virtual")


def _watch(source, file, mode, seed=0, **how):
    """Run an attempt at an exercise; return what its checks are told of the run.

    how: see watching.Watch.begin().
    """
    watch = watching.Watch(on_flood=lambda: run.give_up("too much output"))
    run = execution.Execution(source, file, watch, watch.follow(preemption.policy(mode, seed)), watch.told)
    scheduler.on_deadlock = lambda: run.give_up("deadlocked")
    watch.begin(**how)
    return run.run(virtual=True)


_KINDS = {
    "run": _run,
    "step": judging.step,
    "explore": judging.explore,
    "races": races.check,
    "watch": _watch,
    "check": checking.check,
}


def _on_message(message):
    message = json.loads(message)
    if message["type"] in ("input", "archive"):
        output.answer(message["id"], message.get("text"))
    elif message["type"] == "stop":
        execution.stop()
