"""What a call of a synchronisation primitive means to a schedule: its verb, and when it can go on."""

import ast
import collections
import queue
import threading

from engine.threads import locks

_CONTAINERS = (list, dict, set, collections.deque, bytearray)
_READERS = {"copy", "count", "get", "index", "items", "keys", "values", "isdisjoint", "issubset", "issuperset", "union"}
_ASKING = {len, sum, min, max, sorted, list, tuple, set, dict, any, all}


class Operation:
    """A kind of call.

    can_go_on(object) tells whether the call would return at once; None: it always does.
    silent: it touches nothing that is shared, so it is no step; it only waits.
    retakes: having waited, it takes the object's lock again, which is a step of its own.
    """

    def __init__(self, verb, can_go_on=None, silent=False, retakes=False):
        self.verb = verb
        self.can_go_on = can_go_on
        self.silent = silent
        self.retakes = retakes


def lock_below(thing):
    """Return the engine's lock under a Lock, RLock or Condition; None: there is none."""
    thing = getattr(thing, "_lock", thing)  # of a Condition
    thing = getattr(thing, "_block", thing)  # of an RLock
    return thing if isinstance(thing, locks.lock) else None


def _is_free(thing):
    return not lock_below(thing).locked()


def _table():
    take, release = Operation("take", _is_free), Operation("release")
    semaphore_take = Operation("take one of", lambda semaphore: semaphore._value > 0)
    get = Operation("get from", lambda jobs: jobs.qsize() > 0)
    put = Operation("put into", lambda jobs: jobs.maxsize <= 0 or jobs.qsize() < jobs.maxsize)
    condition_wait = Operation("wait at", retakes=True)
    touch = Operation("")
    return {
        locks.lock.acquire: take,
        locks.lock.__enter__: take,
        locks.lock.release: release,
        locks.lock.__exit__: release,
        locks.RLock.acquire: take,
        locks.RLock.release: release,
        locks.RLock.__exit__: release,
        threading.Condition.__enter__: take,
        threading.Condition.__exit__: release,
        threading.Condition.wait: condition_wait,
        threading.Condition.wait_for: condition_wait,
        threading.Condition.notify: touch,
        threading.Condition.notify_all: touch,
        threading.Event.wait: Operation("wait for", threading.Event.is_set),
        threading.Event.set: touch,
        threading.Event.clear: touch,
        threading.Event.is_set: touch,
        threading.Semaphore.acquire: semaphore_take,
        threading.Semaphore.release: Operation("give back to"),
        threading.Semaphore.__exit__: Operation("give back to"),
        threading.BoundedSemaphore.release: Operation("give back to"),
        threading.Barrier.wait: Operation("wait at"),
        threading.Thread.join: Operation("wait for", lambda thread: not thread.is_alive(), silent=True),
        queue.Queue.get: get,
        queue.Queue.put: put,
        queue.Queue.get_nowait: touch,
        queue.Queue.put_nowait: touch,
        queue.Queue.task_done: touch,
        queue.Queue.qsize: touch,
        queue.Queue.empty: touch,
        queue.Queue.full: touch,
        queue.Queue.join: Operation("wait for", lambda jobs: not jobs.unfinished_tasks, silent=True),
        queue.SimpleQueue.get: get,
        queue.SimpleQueue.put: touch,
    }


_operations = {}


def renew():
    """Build the table for the modules as they are now: they are loaded anew for each run."""
    _operations.clear()
    _operations.update(_table())


def of_call(function, thing):
    """Return the (operation, object) of a call, or None where it is no primitive's."""
    if not isinstance(function, type):
        thing = getattr(function, "__self__", thing)
        function = getattr(function, "__func__", function)
    try:
        operation = _operations.get(function)
    except TypeError:  # it cannot be hashed
        return None
    return operation and (operation, thing)


def of_container(function, thing):
    """Return (container, whether it is written) where a call touches a built-in container, or None."""
    owner = getattr(function, "__self__", thing)
    is_method = type(function).__name__ in ("method_descriptor", "builtin_function_or_method")
    if is_method and isinstance(owner, _CONTAINERS) and function not in _ASKING:
        return owner, function.__name__ not in _READERS
    try:
        if function in _ASKING and isinstance(thing, _CONTAINERS):
            return thing, False
    except TypeError:
        pass
    return None


def patience(call):
    """Say how a call waits: "for ever", "in time" (it has a time limit) or "not at all"."""
    if call is None:
        return "for ever"
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    places = {
        "acquire": ("blocking", "timeout"),
        "wait": ("timeout",),
        "join": ("timeout",),
        "wait_for": ("predicate", "timeout"),
        "get": ("block", "timeout"),
        "put": ("item", "block", "timeout"),
    }.get(name, ())
    given.update(zip(places, call.args, strict=False))
    for word in ("blocking", "block"):
        if isinstance(given.get(word), ast.Constant) and not given[word].value:
            return "not at all"
    limit = given.get("timeout")
    if limit is None or (isinstance(limit, ast.Constant) and limit.value is None):
        return "for ever"
    return "in time"
