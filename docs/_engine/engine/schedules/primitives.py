"""What a call of a synchronisation primitive means to a schedule: its verb, what it touches, and when it can go on."""

import queue
import threading
from concurrent import futures
from concurrent.futures import thread as pools

from engine.schedules.explorer import GIVE, READ, TAKE, WRITE
from engine.threads import handles, locks


class Operation:
    """A kind of call.

    can_go_on(object) tells whether the call would return at once, and takes no lock for that; None: it always does.
    touches(object): [(object, mode)], all that it shares with other calls.
    silent: it touches nothing that is shared, so it is no step; it only waits.
    retakes: having waited, it takes the object's lock again, which is a step of its own.
    """

    def __init__(self, verb, can_go_on=None, touches=None, silent=False, retakes=False):
        self.verb = verb
        self.can_go_on = can_go_on
        self.touches = touches or _changes
        self.silent = silent
        self.retakes = retakes


def _changes(thing):
    return [(thing, WRITE)]


def _looks(thing):
    return [(thing, READ)]


def lock_below(thing):
    """Return the engine's lock under a Lock, RLock or Condition; None: there is none."""
    thing = getattr(thing, "_lock", thing)  # of a Condition
    thing = getattr(thing, "_block", thing)  # of an RLock
    return thing if isinstance(thing, locks.lock) else None


def _is_free(thing):
    return not lock_below(thing).locked()


def _takes(thing):
    return [(lock_below(thing), TAKE)]


def _gives(thing):
    return [(lock_below(thing), GIVE)]


def _executor(thing):
    return [(part, WRITE) for part in (thing, thing._work_queue, thing._idle_semaphore)]


def _table():
    """Return {class: (what the page calls its objects, {method: Operation})}: all that is known of each primitive."""
    take, release = Operation("take", _is_free, _takes), Operation("release", None, _gives)
    touch, look = Operation(""), Operation("", None, _looks)
    lock = {"acquire": take, "__enter__": take, "release": release, "__exit__": release}
    lock["locked"] = Operation("", None, lambda thing: [(lock_below(thing), READ)])
    wait_at = Operation("wait at", None, lambda thing: [(thing, WRITE), (lock_below(thing), GIVE)], retakes=True)
    give_back = Operation("give back to")
    semaphore = {
        "acquire": Operation("take one of", lambda semaphore: semaphore._value > 0),
        "release": give_back,
        "__exit__": give_back,
    }
    semaphore["__enter__"] = semaphore["acquire"]
    get = Operation("get from", lambda jobs: _length(jobs) > 0 or getattr(jobs, "is_shutdown", False))
    jobs = {
        "get": get,
        "put": Operation("put into", _has_room),
        "join": Operation("wait for", lambda jobs: not jobs.unfinished_tasks, _looks),
        **dict.fromkeys(("get_nowait", "put_nowait", "task_done", "shutdown"), touch),
        **dict.fromkeys(("qsize", "empty", "full"), look),
    }
    thread = {"join": Operation("wait for", lambda thread: thread._os_thread_handle._done, silent=True)}
    answer = Operation("wait for", _has_answer, _looks)
    future = {
        **dict.fromkeys(("result", "exception"), answer),
        **dict.fromkeys(("done", "running", "cancelled"), look),
        **dict.fromkeys(("cancel", "set_result", "set_exception", "set_running_or_notify_cancel"), touch),
        "add_done_callback": touch,
    }
    executor = dict.fromkeys(("submit", "map", "shutdown", "__exit__"), Operation("", None, _executor))
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
            {"wait": Operation("wait for", threading.Event.is_set, _looks), "set": touch, "clear": touch}
            | {"is_set": look},
        ),
        threading.Semaphore: ("semaphore", semaphore),
        threading.BoundedSemaphore: ("semaphore", {"release": give_back}),
        threading.Barrier: ("barrier", {"wait": Operation("wait at"), "abort": touch, "reset": touch}),
        threading.Thread: ("thread", thread),
        threading.Timer: ("thread", {"cancel": touch}),
        handles._ThreadHandle: ("thread", {}),
        queue.Queue: ("queue", jobs),
        queue.LifoQueue: ("queue", {}),
        queue.PriorityQueue: ("queue", {}),
        queue.SimpleQueue: (
            "queue",
            {"get": get, "put": touch, "get_nowait": touch, "put_nowait": touch, "qsize": look, "empty": look},
        ),
        futures.Future: ("future", future),
        pools.ThreadPoolExecutor: ("executor", executor),
    }


def _has_room(jobs):
    return jobs.maxsize <= 0 or _length(jobs) < jobs.maxsize or jobs.is_shutdown


def _length(jobs):
    return jobs.qsize() if isinstance(jobs, queue.SimpleQueue) else jobs._qsize()


def _has_answer(future):
    return future._state in (futures._base.FINISHED, futures._base.CANCELLED, futures._base.CANCELLED_AND_NOTIFIED)


_operations = {}  # by function
_kinds = {}  # by class
watched = {}  # code of the standard library that calls primitives for a thread of its own: its name
_ITS_STEPS = {"get", "get_nowait", "wait", "result", "set_result", "set_exception"}  # of all that it calls


def install():
    """Read the table; called once, when the modules have been made to run on green threads."""
    for owner, (kind, methods) in _table().items():
        _kinds[owner] = kind
        _operations.update({getattr(owner, name): operation for name, operation in methods.items()})
    calling = pools._worker, pools._WorkItem.run, futures.wait, futures.as_completed, threading.Timer.run
    watched.update({function.__code__: function.__name__ for function in calling})
    watched[futures._base._result_or_cancel.__code__] = "map"  # whose results it waits for


def kind_of(thing):
    """Return what the page calls an object: "lock", "queue", or the name of its class."""
    return _kinds.get(type(thing), type(thing).__name__)


def of_call(call):
    """Return the (operation, object) of a touching.Call, or None where it is no primitive's."""
    try:
        operation = _operations.get(call.function)
    except TypeError:  # it cannot be hashed
        return None
    return (operation, call.arguments[0]) if operation and call.arguments else None


def is_step_of_library(call):
    """Tell whether a call of a primitive by the standard library is a step, and not part of the one before."""
    return call.function.__name__ in _ITS_STEPS


def patience(call):
    """Say how a call of a primitive waits: "for ever", "in time" (it has a time limit) or "not at all"."""
    code = call.function.__code__
    names = code.co_varnames[: code.co_argcount]
    given = dict(zip(names, call.arguments, strict=False)) | call.named
    if not given.get("blocking", True) or not given.get("block", True):
        return "not at all"
    limit = given.get("timeout")
    return "for ever" if limit is None or (limit == -1 and "blocking" in names) else "in time"
