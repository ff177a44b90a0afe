"""Runs a program again in the same memory, where it leaves nothing behind when it has ended.

Bringing the memory back takes some milliseconds, and most programs that are explored run for less than one.  What is
not known to be harmless begins each time with the memory from before.
"""

import ast
import itertools
import sys
import threading
from concurrent.futures import thread as pools

from engine.threads import scheduler

# What is in these modules keeps nothing of a program that has ended; renew() sees to `threading`.
_MODULES = {"collections", "contextlib", "dataclasses", "functools", "heapq", "itertools", "math", "operator", "queue"}
_MODULES |= {"threading", "time", "typing", "enum", "string", "__future__"}
_MODULES |= {"concurrent.futures", "concurrent.futures.thread", "concurrent.futures._base"}
# A program that says one of these may see that it is not the first, or may reach other modules.
_TELLING = {"breakpoint", "cache", "compile", "delattr", "eval", "exec", "getattr", "globals", "hash", "help", "id"}
_TELLING |= {"input", "local", "locals", "lru_cache", "memoryview", "object", "open", "repr", "set", "setattr", "vars"}
_TELLING |= {"setprofile", "setprofile_all_threads", "settrace", "settrace_all_threads", "stack_size"}
_SPECIAL = {"_", "__init__", "__enter__", "__exit__", "__name__", "__post_init__", "__len__", "__next__", "__iter__"}

# What each run wears out, by module.
_WORN = {"threading": ("_counter", "_SHUTTING_DOWN", "_make_invoke_excepthook"), "time": ("sleep", "time", "time_ns")}
_WORN["concurrent.futures.thread"] = ("_shutdown",)

_pools_counter = None  # gives each executor its number
_locks = 0  # that the main thread has made
_kept = []  # (the dict of a module or object, what was in it, the same of its classes)


def leaves_nothing(source):
    """Judge a program by its text: it uses only what is known to keep nothing."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import) and not _MODULES.issuperset(alias.name for alias in node.names):
            return False
        if isinstance(node, ast.ImportFrom) and node.module not in _MODULES:
            return False
        if isinstance(node, (ast.Set, ast.SetComp)):
            return False  # the order of what is in it may hang on where that lies
        names = {node.id} if isinstance(node, ast.Name) else {node.attr} if isinstance(node, ast.Attribute) else set()
        if isinstance(node, ast.alias):
            names = {node.name, node.asname}
        if any(name and (name in _TELLING or (name.startswith("_") and name not in _SPECIAL)) for name in names):
            return False
    return True


def keep():
    """Note what those modules, their classes and the main thread hold now."""
    global _locks, _pools_counter
    _locks, _pools_counter = scheduler.main.locks, pools.ThreadPoolExecutor._counter
    spaces = [vars(sys.modules[name]) for name in sorted(_MODULES) if name in sys.modules]
    for space in [*spaces, vars(threading.main_thread())]:
        classes = [value for value in space.values() if isinstance(value, type) and value.__module__ in _MODULES]
        _kept.append((space, dict(space), [(kind, dict(vars(kind))) for kind in classes]))


def renew():
    """Make ready for the next run, if the one before left nothing behind; tell whether it is so."""
    if len(scheduler.threads) > 1 or len(threading._active) > 1:
        return False
    for space, content, _ in _kept:
        for name in _WORN.get(space.get("__name__"), ()):
            space[name] = content[name]
    pools._threads_queues.clear()  # of weak references, to threads that nobody has collected
    main = threading.main_thread()
    vars(main).pop("_number", None)  # see repeatable.py
    pools.ThreadPoolExecutor._counter = _pools_counter
    if not all(_is_unchanged(*kept) for kept in _kept):
        return False
    pools.ThreadPoolExecutor._counter = itertools.count().__next__
    threading._counter = itertools.count(1).__next__
    main._os_thread_handle._done = False
    scheduler.renew()
    scheduler.main.locks = _locks
    return True


def _is_unchanged(space, content, classes):
    return space == content and all(dict(vars(kind)) == held for kind, held in classes)
