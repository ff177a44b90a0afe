"""Runs one program of the reader, unmodified, as `python program.py` would."""

import atexit
import builtins
import contextvars
import gc
import json
import os
import queue
import sys
import threading
import types
from contextlib import suppress
from importlib.machinery import PathFinder

from engine.telling import deadlock, event_log, events, names
from engine.threads import preemption, scheduler, thread_module, timers
from engine.world import archive, clock, event_loop, fresh, output, repeatable, tracebacks, unavailable, unraisable

_collect = gc.collect
_UNWINDING_ROUNDS = 100

_running = _stopping = False
_deadlock = None


def install():
    """Make this interpreter ready for runs; called once, by the worker."""
    clock.install()
    thread_module.install()
    event_loop.install()
    tracebacks.install()
    unraisable.install()
    _tame_garbage_collector()
    fresh.renew(threading)
    fresh.renew(queue)
    queue.SimpleQueue = queue._PySimpleQueue  # the C one would block every thread
    scheduler.on_message = _on_message
    scheduler.on_deadlock = _on_deadlock
    unavailable.install()
    sys.meta_path.insert(sys.meta_path.index(PathFinder), archive.ArchiveFinder())
    fresh.remember()
    fresh.begin()


def tidy_up():
    """Make ready for the next run; called after each."""
    gc.collect()
    fresh.restore()


def run(request):
    """Run the program that the JSON `request` describes; return the result as JSON."""
    return json.dumps(_run(**json.loads(request)))


def _run(source, file="program.py", mode="gil", seed=0, clock_kind="real", most_events=0):
    global _running, _stopping, _deadlock
    _stopping, _deadlock = False, None
    scheduler.reset()
    timers.reset(virtual=clock_kind == "virtual")
    names.program_file = file
    main_module = _prepare(source, file)
    clock.start(clock_kind == "virtual")
    if mode == "turns":
        repeatable.start()
    recording = event_log.Recording(most_events)
    _running = True
    context = contextvars.Context()  # empty: what an earlier run set is not seen
    status, exit_code = context.run(_execute, source, file, main_module, mode, seed)
    result = {
        "status": status,
        "exit_code": exit_code,
        "threads": scheduler.started + 1,
        "switches": scheduler.switches,
        "seconds": clock.elapsed(),
    }
    if most_events:
        result["events_left_out"] = recording.left_out
    if _deadlock is not None:
        result |= {"status": "deadlocked", "deadlock": _deadlock}
    _running = False
    result["left"] = unwind()
    vars(main_module).clear()
    return result


def _prepare(source, file):
    """Set up __main__, the three streams and the file itself."""
    sys.stdout = output.TextOutput("stdout")
    sys.stderr = output.TextOutput("stderr")
    sys.stdin = output.TextInput(sys.stdout)
    sys.__stdout__, sys.__stderr__, sys.__stdin__ = sys.stdout, sys.stderr, sys.stdin
    sys.argv = [file]
    with open(file, "w", encoding="utf-8") as written:
        written.write(source)
    tracebacks.show_source(file, source)
    module = types.ModuleType("__main__")
    module.__file__ = os.path.abspath(file)
    module.__builtins__ = builtins
    sys.modules["__main__"] = module
    return module


def _execute(source, file, module, mode, seed):
    """Run the program to its end, with its other threads and exit functions."""
    exit_code, status = 0, "finished"
    try:
        try:
            code = compile(source, file, "exec", dont_inherit=True)
            scheduler.choose = preemption.start(mode, seed, code)
            exec(code, vars(module))
        except (deadlock.Deadlock, output.TooMuchOutput):
            raise
        except SystemExit as error:
            exit_code = _exit_code(error.code)
        except BaseException as error:
            if _stopping:
                raise
            status, exit_code = "failed", _show(error)
        _join_threads()
        atexit._run_exitfuncs()
        _flush()
    except deadlock.Deadlock:
        status = "deadlocked"
    except output.TooMuchOutput:
        status = "too much output"
    except BaseException:
        if not _stopping:
            raise
    if _stopping:
        status = "stopped"
    return status, exit_code


def _show(error):
    """Show an uncaught exception, by the program's own hook if it has one; return the exit code."""
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except SystemExit as leaving:
        return _exit_code(leaving.code)
    except Exception as failure:
        with suppress(Exception):
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(failure), failure, failure.__traceback__)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
    return 1


def _join_threads():
    """Wait for the program's threads, although one of them may interrupt the main thread."""
    try:
        threading._shutdown()
    except (deadlock.Deadlock, output.TooMuchOutput):
        raise
    except BaseException as error:
        if _stopping:
            raise
        unraisable.report(error, "on threading shutdown")


def _flush():
    """Send what is left of the output; the program may have closed or removed a stream."""
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        with suppress(Exception):
            getattr(sys, name).flush()


def _exit_code(code):
    """Say what `sys.exit(code)` gives the system, and print a message as it would."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    print(code, file=sys.stderr)
    return 1


def unwind():
    """End the threads that are left, unseen; return how many would not end."""
    events.listen(None, None)
    preemption.stop()
    scheduler.choose = None
    sys.stdout = sys.stderr = _Nowhere()
    preemption.start("gil", 0, None)
    for _ in range(_UNWINDING_ROUNDS):
        left = [thread for thread in scheduler.threads.values() if thread is not scheduler.main]
        if not left:
            break
        for thread in left:
            # SystemExit and nothing else: threading.excepthook keeps quiet about it.
            scheduler.raise_in(thread, SystemExit())
        scheduler.pause()
    preemption.stop()
    return len(scheduler.threads) - 1


class _Nowhere(output.TextOutput):
    """Swallows what threads print while they are being ended."""

    def __init__(self):
        super().__init__("nowhere")

    def write(self, text):
        return len(text)


def _on_message(message):
    global _stopping
    message = json.loads(message)
    if message["type"] in ("input", "archive"):
        output.answer(message["id"], message.get("text"))
    elif message["type"] == "stop" and _running:
        _stopping = True
        for thread in scheduler.threads.values():
            is_main = thread is scheduler.main
            scheduler.raise_in(thread, KeyboardInterrupt() if is_main else SystemExit())


def _on_deadlock():
    global _deadlock
    if _deadlock is None:
        _deadlock = deadlock.report()
    scheduler.raise_in(scheduler.main, deadlock.Deadlock())


def _tame_garbage_collector():
    # Pyodide's collector walks the frames of suspended stacks and crashes (pyodide#6464): it may
    # only run while there is a single stack.
    gc.disable()
    gc.enable = lambda: None
    gc.collect = lambda generation=2: _collect(generation) if len(scheduler.threads) == 1 else 0
