"""One run of a program of the reader, unmodified, as `python program.py` would run it: prepared, run, ended.

Run, Step and exploring differ only in what is given to it: a sink for the output, a policy by which the scheduler
chooses, and a clock.  Nothing is tidied up: the next run begins with the memory from before this one (checkpoint.mjs).
"""

import atexit
import builtins
import gc
import json
import os
import random
import sys
import threading
import types
from contextlib import suppress

from engine.telling import names
from engine.threads import scheduler, stacks
from engine.world import clock, output, repeatable, tracebacks, unraisable

_under_way = []  # the one that runs


def stop():
    """End the program that runs, if any, as Ctrl+C does."""
    for run in _under_way:
        run.stop()


class Execution:
    """A program that is run once.

    sink: takes the output, see output.py.  policy: `begin(code)` lets it choose, see preemption.py and stepping.py.
    tell(execution): makes the result, a dict for JSON, when the program has ended or cannot go on.  code: the program
    compiled, or None.
    """

    def __init__(self, source, file, sink, policy, tell, code=None):
        self.code = code
        self.source, self.file, self.sink, self.policy, self.tell = source, file, sink, policy, tell
        self.status = None  # "finished", "failed", "stopped", or why it could not go on
        self.exit_code = 0
        self.thread_failed = False  # an exception has ended a thread
        self.running_at_end = 0  # how many other threads still ran when the program's own code was done
        self._stopping = False
        _under_way.append(self)

    # ---- its three parts

    def run(self, virtual=False, epoch=None):
        """Run the program to its end; return the result.  virtual, epoch: of the clock."""
        module = self._prepare()
        clock.start(virtual, epoch)
        if self.policy.repeatable:
            repeatable.start()
        else:
            random.seed()  # it was seeded where the memory was saved
        failed = self._run_main(module)
        self.running_at_end = len(scheduler.threads) - 1
        if not self._stopping:
            self._end()
        self._flush(getattr(sys, "stdout", None), getattr(sys, "stderr", None))
        self.status = "stopped" if self._stopping else "failed" if failed else "finished"
        return self.tell(self)

    def give_up(self, status):
        """Give the page the result although the program has not ended; never returns, and no thread goes on."""
        self.status = status
        scheduler.busy = True
        self._flush()
        stacks.finish(json.dumps(self.tell(self)))

    def stop(self):
        """End the program as Ctrl+C does; its other threads too."""
        self._stopping = True
        for thread in scheduler.threads.values():
            scheduler.raise_in(thread, KeyboardInterrupt() if thread is scheduler.main else SystemExit())

    @property
    def judged_status(self):
        """The status; "failed" also where an exception has ended a thread, or the exit status is not 0."""
        is_failed = self.status == "finished" and (self.thread_failed or self.exit_code)
        return "failed" if is_failed else self.status

    @property
    def seconds(self):
        """How long the program has run, on its clock."""
        return clock.elapsed()

    # ---- what they are made of

    def _prepare(self):
        """Set up the streams, the file itself and __main__; return it."""
        self.stdout, self.stderr = output.TextOutput("stdout", self.sink), output.TextOutput("stderr", self.sink)
        sys.stdout = sys.__stdout__ = self.stdout
        sys.stderr = sys.__stderr__ = self.stderr
        sys.stdin = sys.__stdin__ = output.TextInput(self.stdout, self.sink)
        sys.argv = [self.file]
        with open(self.file, "w", encoding="utf-8", newline="") as written:
            written.write(self.source)
        tracebacks.show_source(self.file, self.source)
        names.program_file = self.file
        self._watch_threads()
        module = types.ModuleType("__main__")
        module.__file__ = os.path.abspath(self.file)
        module.__builtins__ = builtins
        sys.modules["__main__"] = module
        return module

    def _watch_threads(self):
        """Learn of each exception that ends a thread, whatever hook tells of it."""
        make = threading._make_invoke_excepthook

        def make_watched():
            invoke = make()

            def watched(thread):
                self.thread_failed |= sys.exception() is not None and not isinstance(sys.exception(), SystemExit)
                invoke(thread)

            return watched

        threading._make_invoke_excepthook = make_watched

    def _run_main(self, module):
        """Run the program's own code; tell whether an exception ended it."""
        try:
            code = self.code or compile(self.source, self.file, "exec", dont_inherit=True)
            self.policy.begin(code)
            exec(code, vars(module))
        except SystemExit as error:
            self.exit_code = _exit_code(error.code)
        except BaseException as error:
            if self._stopping:
                return False
            self.exit_code = _show(error)
            return True
        return False

    def _end(self):
        """Wait for the threads, then call what is registered, although one of them may interrupt the main thread."""
        try:
            threading._shutdown()
        except BaseException as error:
            if self._stopping:
                return
            unraisable.report(error, "on threading shutdown")
        try:
            atexit._run_exitfuncs()
        except BaseException:
            if not self._stopping:
                raise

    def _flush(self, *streams):
        """Send what is left of the output; the program may have closed a stream, or put another in its place."""
        for stream in (*streams, self.stdout, self.stderr):
            with suppress(Exception):
                stream.flush()


def tame_garbage_collector():
    """Collect garbage only while there is a single stack.

    Pyodide's collector walks the frames of suspended stacks and crashes (pyodide#6464).
    """
    collect = gc.collect
    gc.disable()
    gc.enable = lambda: None
    gc.collect = lambda generation=2: collect(generation) if len(scheduler.threads) == 1 else 0


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


def _exit_code(code):
    """Say what `sys.exit(code)` gives the system, and print a message as it would."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    print(code, file=sys.stderr)
    return 1
