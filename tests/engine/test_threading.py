"""The primitives of `threading`, one by one, on green threads."""

import pytest

STARTER = """
import threading, time, sys
def start(*functions):
    threads = [threading.Thread(target=f) for f in functions]
    for t in threads: t.start()
    return threads
def finish(threads):
    for t in threads: t.join()
def raised(kind, call):
    try: call()
    except kind as error: return str(error) or True
    return False
"""


def check(runner, source, expected):
    assert runner.run(STARTER + source).lines() == expected


def test_lock_checks_its_arguments_even_when_free(runner):
    check(
        runner,
        """
lock = threading.Lock()
print(raised(ValueError, lambda: lock.acquire(False, 1)))
print(raised(ValueError, lambda: lock.acquire(timeout=-2)))
print(raised(OverflowError, lambda: lock.acquire(timeout=1e100)))
print(raised(RuntimeError, lock.release), lock.locked())
""",
        [
            "can't specify a timeout for a non-blocking call",
            "timeout value must be a non-negative number",
            "timestamp too large to convert to C PyTime_t",
            "release unlocked lock False",
        ],
    )


def test_time_that_no_clock_shows_is_refused(runner):
    check(
        runner,
        """
lock = threading.Lock(); lock.acquire(); thread, = start(lambda: time.sleep(0.02))
for seconds in float("nan"), float("inf"):
    for call in (lambda: lock.acquire(timeout=seconds), lambda: thread.join(seconds),
                 lambda: threading.RLock().acquire(True, seconds), lambda: time.sleep(seconds)):
        print(raised((ValueError, OverflowError), call))
print(thread.join(5), lock.acquire(timeout=0.01))       # the clock still goes
""",
        ["Invalid value NaN (not a number)"] * 4
        + ["timestamp too large to convert to C PyTime_t"] * 4
        + ["None False"],
    )


def test_lock_times_out(runner):
    check(
        runner,
        """
lock = threading.Lock(); lock.acquire(); began = time.monotonic()
print(lock.acquire(timeout=0.05), time.monotonic() - began >= 0.045, lock.acquire(False))
""",
        ["False True False"],
    )


def test_lock_is_given_to_waiters_in_turn(runner):
    check(
        runner,
        """
lock = threading.Lock(); order = []
def wait(n):
    with lock: order.append(n)
with lock:
    threads = start(*[lambda n=n: wait(n) for n in range(5)]); time.sleep(0.02)
finish(threads); print(order)
""",
        ["[0, 1, 2, 3, 4]"],
    )


def test_rlock_belongs_to_one_thread(runner):
    check(
        runner,
        """
lock = threading.RLock(); seen = []
with lock, lock:
    finish(start(lambda: seen.append(lock.acquire(False))))
    print(raised(ValueError, lambda: lock.acquire(False, 1)), lock._recursion_count())
print(seen, raised(RuntimeError, lock.release), lock.locked())
""",
        ["can't specify a timeout for a non-blocking call 2", "[False] cannot release un-acquired lock False"],
    )


def test_condition(runner):
    check(
        runner,
        """
condition = threading.Condition(); items = []; got = []
def take():
    with condition:
        condition.wait_for(lambda: items); got.append(items.pop())
threads = start(take, take)
with condition: print(condition.wait(0.01)); items.extend("ab"); condition.notify_all()
finish(threads); print(sorted(got), raised(RuntimeError, condition.notify))
""",
        ["False", "['a', 'b'] cannot notify on un-acquired lock"],
    )


def test_semaphore(runner):
    check(
        runner,
        """
room = threading.BoundedSemaphore(2); inside = peak = 0
def visit():
    global inside, peak
    with room:
        inside += 1; peak = max(peak, inside); time.sleep(0.01); inside -= 1
finish(start(*[visit] * 5))
print(peak, raised(ValueError, room.release), threading.Semaphore(0).acquire(timeout=0.01))
""",
        ["2 Semaphore released too many times False"],
    )


def test_event_and_barrier(runner):
    check(
        runner,
        """
event = threading.Event(); barrier = threading.Barrier(3); log = []
def wait(): log.append(event.wait(5))
def meet(): log.append("before"); barrier.wait(); log.append("after")
threads = start(wait); print(event.wait(0.01)); event.set(); finish(threads)
finish(start(meet, meet, meet)); print(log)
print(raised(threading.BrokenBarrierError, lambda: barrier.wait(0.01)))
""",
        ["False", str([True] + ["before"] * 3 + ["after"] * 3), "True"],
    )


def test_timer(runner):
    check(
        runner,
        """
log = []
late, soon = threading.Timer(9, log.append, "x"), threading.Timer(0.01, log.append, "y")
late.start(); soon.start(); late.cancel(); finish([late, soon]); print(log)
""",
        ["['y']"],
    )


def test_local_is_each_threads_own_and_ends_with_it(runner):
    check(
        runner,
        """
import weakref
class Own(threading.local):
    def __init__(self, value): self.value = value
class Thing: pass
own = Own(5); own.value = 6; seen = []
def look():
    seen.append(own.value); own.thing = Thing(); seen.append(weakref.ref(own.thing))
finish(start(look)); print(own.value, seen[0], seen[1]())
print(raised(AttributeError, lambda: own.__delattr__("__dict__")))
""",
        ["6 5 None", "'Own' object attribute '__dict__' is read-only"],
    )


def test_names_idents_and_daemons(runner):
    source = """
def work(): pass
thread = threading.Thread(target=work, daemon=True)
print(thread.name, thread.daemon, thread.ident, thread.is_alive())
thread.start(); thread.join(); print(thread.ident, thread.is_alive())
print(raised(RuntimeError, thread.start), raised(RuntimeError, threading.current_thread().join))
print(threading.current_thread().name, threading.active_count(), threading.get_ident())
"""
    expected = [
        "Thread-1 (work) True None False",
        "2 False",
        "threads can only be started once cannot join current thread",
        "MainThread 1 1",
    ]
    check(runner, source, expected)
    check(runner, source, expected)  # a second run starts from Thread-1 again


def test_join_with_timeout(runner):
    check(
        runner,
        """
thread, = start(lambda: time.sleep(0.05)); thread.join(0.01); print(thread.is_alive())
thread.join(); print(thread.is_alive())
""",
        ["True", "False"],
    )


def test_excepthook(runner):
    check(
        runner,
        """
threading.excepthook = lambda a: print(a.exc_type.__name__, a.thread.name)
finish(start(lambda: 1 / 0, sys.exit))
""",
        ["ZeroDivisionError Thread-1 (<lambda>)", "SystemExit Thread-2 (exit)"],
    )


BARE = """
import _thread, sys, time
def work(): 1 / 0
def start():
    _thread.start_new_thread(work, ())
    while _thread._count(): time.sleep(0.001)
"""


def test_exception_in_a_bare_thread(runner):
    result = runner.run(BARE + "start(); print('on')")
    assert (result.status, result.out) == ("finished", "on\n")
    told = result.err.splitlines()
    assert told[0].startswith("Exception ignored in thread started by <function work at")
    assert told[-1] == "ZeroDivisionError: division by zero" and "engine" not in result.err


def test_unraisablehook_of_the_program(runner):
    result = runner.run(
        BARE
        + """
def hook(args):
    print(args.exc_type.__name__, args.err_msg[:38], args.object); sys.__unraisablehook__(args)
sys.unraisablehook = hook; start()
def hook(args): raise KeyError("hook")
sys.unraisablehook = hook; start()
class Failing:
    def __del__(self): 1 / 0
sys.unraisablehook = sys.__unraisablehook__; Failing(); print("on")
"""
    )
    assert result.out == "ZeroDivisionError Exception ignored in thread started by None\non\n"
    told = [line for line in result.err.splitlines() if line.startswith("Exception ignored")]
    assert [line.partition(":")[0].split("<")[0].strip() for line in told] == [
        "Exception ignored in thread started by",
        "Exception ignored in sys.unraisablehook",
        "Exception ignored while calling deallocator",
    ]


def test_name_that_the_system_keeps(runner):
    check(
        runner,
        """
import _thread
for name in "worker", "a\\0b", "\\ud800": _thread.set_name(name); print(_thread._get_name())
""",
        ["worker", "a", "?"],
    )


def test_sleep_lets_others_run_in_order_of_time(runner):
    check(
        runner,
        """
def late(n): time.sleep(n / 50); print(n)
finish(start(*[lambda n=n: late(n) for n in (3, 1, 2)]))
print(raised(ValueError, lambda: time.sleep(-1)))
""",
        ["1", "2", "3", "sleep length must be non-negative"],
    )


def test_a_thousand_threads_at_once(runner):
    check(
        runner,
        """
go = threading.Event(); done = []
threads = start(*[lambda: (go.wait(), done.append(1))] * 1000)
print(threading.active_count()); go.set(); finish(threads); print(len(done))
""",
        ["1001", "1000"],
    )


@pytest.mark.parametrize("mode", ["gil", "free"])
def test_what_is_watched_can_change_while_threads_are_suspended(mode, runner):
    told = runner.run(
        """
import sys, threading
go, running = threading.Event(), threading.Event()
def work():
    running.set()
    go.wait()
for change in (
    lambda: None,
    lambda: threading.setprofile_all_threads(lambda *event: None),
    lambda: threading.setprofile_all_threads(None),
    lambda: threading.settrace_all_threads(lambda *event: None),
    lambda: threading.settrace_all_threads(None),
    lambda: sys.setprofile(lambda *event: None),
    lambda: sys.setprofile(None),
    lambda: sys.monitoring.use_tool_id(1, "mine"),
    lambda: sys.monitoring.set_events(1, sys.monitoring.events.CALL),
    lambda: sys.monitoring.restart_events(),
    lambda: sys.monitoring.free_tool_id(1),
):
    go.clear(); running.clear()
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads: thread.start()
    running.wait()
    change()
    go.set()
    for thread in threads: thread.join()
print("all have ended")
""",
        mode=mode,
        seed=1,
    )
    assert told.out == "all have ended\n", told.err


def test_a_profile_function_called_within_the_engine_is_not_interrupted(runner):
    check(
        runner,
        """
def profile(frame, event, argument):
    for _ in range(3000): pass  # until a thread's turn is over
sys.setprofile(profile)
for _ in range(10):
    finish(start(int))
sys.setprofile(None)
print("all have ended")
""",
        ["all have ended"],
    )
