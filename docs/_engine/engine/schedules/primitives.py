"""What a call of a synchronisation primitive means to a schedule: its verb, and when it can go on."""

import ast
import collections
import queue
import threading
from concurrent import futures
from concurrent.futures import thread as pools

from engine.threads import handles, locks

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
    """Return {class: (what the page calls its objects, {method: Operation})}: all that is known of each primitive."""
    take, release, touch = Operation("take", _is_free), Operation("release"), Operation("")
    lock = {"acquire": take, "__enter__": take, "release": release, "__exit__": release}
    wait_at = Operation("wait at", retakes=True)
    give_back = Operation("give back to")
    semaphore = {
        "acquire": Operation("take one of", lambda semaphore: semaphore._value > 0),
        "release": give_back,
        "__exit__": give_back,
    }
    get = Operation("get from", lambda jobs: jobs.qsize() > 0)
    jobs = {
        "get": get,
        "put": Operation("put into", lambda jobs: jobs.maxsize <= 0 or jobs.qsize() < jobs.maxsize),
        "join": Operation("wait for", lambda jobs: not jobs.unfinished_tasks, silent=True),
        **dict.fromkeys(("get_nowait", "put_nowait", "task_done", "qsize", "empty", "full"), touch),
    }
    thread = {"join": Operation("wait for", lambda thread: not thread.is_alive(), silent=True)}
    return {
        locks.lock: ("lock", lock),
        locks.RLock: ("rlock", lock),
        threading.Condition: (
            "condition",
            {"__enter__": take, "__exit__": release, "wait": wait_at, "wait_for": wait_at}
            | {"notify": touch, "notify_all": touch},
        ),
        threading.Event: (
            "event",
            {"wait": Operation("wait for", threading.Event.is_set)} | dict.fromkeys(("set", "clear", "is_set"), touch),
        ),
        threading.Semaphore: ("semaphore", semaphore),
        threading.BoundedSemaphore: ("semaphore", {"release": give_back}),
        threading.Barrier: ("barrier", {"wait": Operation("wait at")}),
        threading.Thread: ("thread", thread),
        threading.Timer: ("thread", {}),
        handles._ThreadHandle: ("thread", {}),
        queue.Queue: ("queue", jobs),
        queue.LifoQueue: ("queue", {}),
        queue.PriorityQueue: ("queue", {}),
        queue.SimpleQueue: ("queue", {"get": get, "put": touch}),
        futures.Future: ("future", {}),
        pools.ThreadPoolExecutor: ("executor", {}),
    }


_operations = {}  # by function
_kinds = {}  # by class


def install():
    """Read the table; called once, when the modules have been made to run on green threads."""
    for owner, (kind, methods) in _table().items():
        _kinds[owner] = kind
        _operations.update({getattr(owner, name): operation for name, operation in methods.items()})


def kind_of(thing):
    """Return what the page calls an object: "lock", "queue", or the name of its class."""
    return _kinds.get(type(thing), type(thing).__name__)


def of_call(function, thing):
    """Return the (operation, object, function) of a call, or None where it is no primitive's."""
    if not isinstance(function, type):
        thing = getattr(function, "__self__", thing)
        function = getattr(function, "__func__", function)
    try:
        operation = _operations.get(function)
    except TypeError:  # it cannot be hashed
        return None
    return operation and (operation, thing, function)


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


def patience(call, function):
    """Say how a call of a primitive's function waits: "for ever", "in time" (it has a time limit) or "not at all"."""
    if call is None:
        return "for ever"
    names = function.__code__.co_varnames[1 : function.__code__.co_argcount]
    given = dict(zip(names, call.args, strict=False)) | {keyword.arg: keyword.value for keyword in call.keywords}
    for word in ("blocking", "block"):
        if isinstance(given.get(word), ast.Constant) and not given[word].value:
            return "not at all"
    limit = given.get("timeout")
    if limit is None or (isinstance(limit, ast.Constant) and limit.value is None):
        return "for ever"
    return "in time"
