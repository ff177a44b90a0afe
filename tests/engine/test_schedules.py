"""Steps, schedules and exploring, on programs in the page."""

import textwrap

import pytest

COUNTER = """
import threading
counter = 0
lock = threading.Lock()
def add():
    global counter
    {}counter += 1
ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print("counter:", counter)
"""
UNLOCKED, LOCKED = COUNTER.format(""), COUNTER.format("with lock: ")

TWO = """
import threading, queue
{}
ts = [threading.Thread(target=f) for f in (one, two)]
for t in ts: t.start()
for t in ts: t.join()
print("end", {})
"""


def two(functions, result="''"):
    return TWO.format(textwrap.dedent(functions).strip(), result)


@pytest.fixture
def ask(runner):
    def ask(kind, source, **more):
        limit = {"limit": 10_000} if kind == "explore" else {}
        result = runner.run(source, type=kind, file="program.py", **{**limit, **more})
        assert result.message["type"] == "result", result
        return result.message

    return ask


DEADLOCK = two("""
    a, b = threading.Lock(), threading.Lock()
    def one():
        with a:
            with b: pass
    def two():
        with b:
            with a: pass
""")
CHECK_THEN_ACT = two(
    """
    class Account: pass
    account = Account(); account.balance = 100; paid = []
    def one():
        if account.balance >= 100:
            account.balance -= 100
            paid.append(100)
    two = one
""",
    "account.balance, len(paid)",
)
LOST_WAKE_UP = two("""
    room = threading.Condition(); ready = False
    def one():
        with room: room.wait()
    def two():
        with room: room.notify()
""")
WAKE_UP = two("""
    room = threading.Condition(); ready = False
    def one():
        with room: room.wait_for(lambda: ready)
    def two():
        global ready
        with room:
            ready = True
            room.notify()
""")
RLOCK = two(
    """
    lock = threading.RLock(); log = []
    def one():
        with lock:
            with lock: log.append(1)
    two = one
""",
    "len(log)",
)
QUEUE = two(
    """
    jobs = queue.Queue(maxsize=1)
    def one():
        for n in range(2): jobs.put(n)
    def two():
        for _ in range(2): jobs.get()
""",
    "jobs.qsize()",
)
SEMAPHORE = two(
    """
    room = threading.Semaphore(1); inside = peak = 0
    def one():
        global inside, peak
        with room:
            inside += 1; peak = max(peak, inside); inside -= 1
    two = one
""",
    "peak",
)
EVENT = two("""
    go = threading.Event(); value = 0
    def one():
        global value
        value = 1; go.set()
    def two():
        go.wait(); print(value)
""")
IN_TIME = two("""
    lock = threading.Lock()
    def one():
        with lock: print(lock.acquire(timeout=5))
    def two(): pass
""")
RAISES = two("""
    flag = True
    def one():
        global flag
        flag = False
    def two():
        assert flag
""")


@pytest.mark.parametrize(
    "source, schedules, failing",
    [
        (UNLOCKED.replace("print(", "assert counter == 2; print("), 6, 4),
        (LOCKED, 2, 0),
        (DEADLOCK, 6, 2),
        (CHECK_THEN_ACT + "assert len(paid) == 1", None, 1),
        (LOST_WAKE_UP, 2, 1),
        (WAKE_UP, 2, 0),
        (RLOCK, 2, 0),
        (QUEUE, None, 0),
        (SEMAPHORE, 2, 0),
        (EVENT, None, 0),
        (IN_TIME, 1, 0),
        (RAISES, 2, 1),
    ],
    ids=[
        "unlocked",
        "locked",
        "deadlock",
        "check-then-act",
        "lost-wake-up",
        "wake-up",
        "rlock",
        "queue",
        "semaphore",
        "event",
        "in-time",
        "raises",
    ],
)
def test_exploring_counts_schedules_and_failures(source, schedules, failing, ask):
    told = ask("explore", source)
    assert told["complete"], told
    assert schedules is None or told["schedules"] == schedules, told
    assert bool(told["failing"]) == bool(failing) and (schedules is None or told["failing"] == failing), told
    assert sum(outcome["count"] for outcome in told["outcomes"]) == told["schedules"]
    if failing:
        replayed = ask("step", source, schedule=told["first"])
        assert not replayed["right"]
        assert [h["thread"] for h in replayed["history"]] == told["first"]


def test_calls_with_keywords_are_steps_too(ask):
    told = ask(
        "step",
        two("""
        bell = threading.Condition()
        def one():
            with bell: bell.wait(timeout=5)
        def two(): pass
    """).replace("t.join()", "t.join(timeout=9)"),
        schedule=[2],
    )
    main, one = told["threads"][:2]
    assert (one["text"], main["waits_for"]) == ("wait at bell", "Thread-1 (one)")


def test_a_bound_is_told(ask):
    told = ask("explore", UNLOCKED.replace("counter += 1", "\n    for _ in range(40): counter += 1"), limit=60)
    assert (told["complete"], told["inexact"], told["bound"]) == (False, "many", 0)
    assert {outcome["output"] for outcome in told["outcomes"]} > {"counter: 80\n"}


TURNS = two("""
    done = False
    def one():
        while not done: pass
    def two():
        global done
        done = {}
""")


def test_a_loop_that_waits_for_another_thread_is_a_wait(ask):
    told = ask("explore", TURNS.replace("{}", "True"))
    assert (told["schedules"], told["complete"], told["failing"]) == (2, True, 0)


def test_patience_ends_no_search_before_its_first_schedule(ask):
    source = """
        import threading
        n = 0
        def turn():
            global n
            while True: n += 1
        for _ in "ab": threading.Thread(target=turn).start()
    """
    told = ask("explore", source, limit=1000, patience=1)
    assert told["inexact"] == "long"
    assert told["outcomes"][0]["status"] == "long"


def test_a_loop_that_nobody_ends_waits_for_ever(ask):
    told = ask("explore", TURNS.replace("{}", "False"))
    assert {outcome["status"] for outcome in told["outcomes"]} == {"endless"} and told["complete"]


def test_steps_are_told_in_source_terms(ask):
    start = ask("step", UNLOCKED, schedule=[])
    assert start["status"] == "halted" and start["possible"] == [2, 3]
    main, one, _ = start["threads"]
    assert (main["state"], main["waits_for"]) == ("waits", "Thread-1 (add)")
    assert (one["state"], one["text"], one["line"]) == ("ready", "read counter, add", 7)
    assert UNLOCKED.splitlines()[6][one["column"] : one["end"]] == "counter"
    after = ask("step", UNLOCKED, schedule=[2])
    assert after["threads"][1]["text"] == "write counter"
    assert dict(after["variables"]) == {"counter": "0", "lock": "free"}
    assert dict(ask("step", UNLOCKED, schedule=[2, 2])["variables"]) == {"counter": "1", "lock": "free"}


def test_what_breaks_is_told_at_its_step(ask):
    lost = ask("step", UNLOCKED, schedule=[2, 3, 2, 3], right=["counter: 2\n"])
    assert lost["status"] == "finished" and not lost["right"] and lost["output"] == "counter: 1\n"
    assert [bool(h["notes"]) for h in lost["history"]] == [False, False, False, True]
    assert "The update of counter by Thread-1 (add) is lost" in lost["history"][-1]["notes"][0]
    steps = [2, 3, 2, 2, 3]
    stale = ask("step", CHECK_THEN_ACT, schedule=steps)
    told = [note for step in stale["history"] for note in step["notes"]]
    while not told and len(steps) < 12 and stale["possible"]:
        steps.append(stale["possible"][-1])
        stale = ask("step", CHECK_THEN_ACT, schedule=steps)
        told = [note for step in stale["history"] for note in step["notes"]]
    assert any("check in line" in note and "is stale" in note for note in told), stale
    closed = ask("step", DEADLOCK, schedule=[2, 3])
    assert (closed["status"], closed["cycle"], closed["possible"]) == ("deadlocked", [2, 3], [])
    held = closed["threads"][1]
    assert (held["waits_for"], held["held_by"]) == ("b", 3)


def test_a_deadlock_is_told_although_the_main_thread_goes_on(ask):
    daemons = DEADLOCK.replace("target=f)", "target=f, daemon=True)").replace("t.join()", "t.join(1)")
    told = ask("step", daemons, schedule=[2, 3])
    assert (told["status"], told["cycle"]) == ("finished", [2, 3])
    assert told["history"][-1]["notes"] == ["Deadlock: Thread-1 (one) and Thread-2 (two) wait for each other."]


def test_waits_with_a_time_limit_are_no_deadlock(ask):
    patient = DEADLOCK.replace("with b: pass", "b.acquire(timeout=1)").replace("with a: pass", "a.acquire(timeout=1)")
    told = ask("step", patient, schedule=[2, 3])
    assert not any(step["notes"] for step in told["history"]) and told["cycle"] == []


def test_who_holds_a_lock_is_shown(ask):
    seen = [dict(ask("step", LOCKED, schedule=[2] * steps)["variables"])["lock"] for steps in (0, 1, 3, 4)]
    assert seen == ["free", "held by Thread-1 (add)", "held by Thread-1 (add)", "free"]


def test_a_threads_own_variables_are_shown(ask):
    told = ask("step", UNLOCKED.replace("counter += 1", "value = counter; counter = value + 1"), schedule=[2])
    assert dict(told["threads"][1]["values"]) == {"value": "0"}


def test_a_schedule_that_does_not_fit_says_so(ask):
    assert ask("step", DEADLOCK, schedule=[2, 3, 2])["status"] == "deadlocked"
    assert ask("step", LOCKED, schedule=[2, 3])["problem"] == "step 2: thread 3 cannot go on"


def test_a_syntax_error_is_told(ask):
    assert ask("step", "def f(:\n", schedule=[])["error"].startswith("line 1: ")
    assert ask("explore", "x = \n")["error"].startswith("line 1: ")


def test_runs_go_on_as_before(ask, runner):
    ask("explore", DEADLOCK)
    assert runner.run(
        "import time; began = time.monotonic(); time.sleep(0.01); print(time.monotonic() - began > 0.0099)"
    ).lines() == ["True"]
