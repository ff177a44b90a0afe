"""Uses of one thing by two threads that nothing orders, found in one run."""

import pytest

import ask_engine
from judged import KINDS, RIGHT, UNLOCKED, source
from paths import EXAMPLES
from program import Program

# The programs of the guide in which a race is found, each with what it is about; none is found in any other.
OF_THE_GUIDE = {
    "basics/locks/lost_update.py": {"counter"},
    "basics/locks/two_increments.py": {"counter"},
    "basics/locks/unlocked_counter.py": {"counter"},
    "exercises/mending/one_connection_begin.py": {"connection"},
    "exercises/mending/own_locks_begin.py": {"balance"},
    "exercises/mending/word_count_begin.py": {"counts.get(word, 0)"},
    "exercises/predicting/add_and_double.py": {"n"},
    "exercises/predicting/three_increments.py": {"n"},
    "exercises/race_demo.py": {"counter"},
    "exercises/race_demo_begin.py": {"counter"},
    "index/two_deposits.py": {"balance"},
    "models/free-threaded/made_twice.py": {"connection"},
    "models/free-threaded/still_the_same.py": {"counter"},
    "play/building/made_twice.py": {"settings"},
    "play/updates/cashed_twice.py": {"cashed"},
    "play/updates/lost_deposit.py": {"balance"},
    "play/updates/wrong_lock.py": {"seats"},
    "practice/testing/forced_overdraft.py": {"self.balance"},
    "practice/testing/stress.py": {"counter"},
    "sharing/library/lost_in_counter.py": {'counts["tea"]'},
    "sharing/library/same_gauss.py": {"self.kept"},
    "sharing/locks-well-used/lock_for_each_account_begin.py": {"self.balance"},
    "sharing/races/cached_once_begin.py": {"results", "results[key]"},
    "sharing/races/made_twice.py": {"connection"},
    "threads/sharing-less/registry_begin.py": {"self.entries"},
    "workbench/program.py": {"tickets"},
}


def things(found, kind="races"):
    return {race["thing"] for race in found[kind]}


@pytest.fixture(scope="module")
def guide():
    """What is found in each program of the guide that a page can run: {path below examples/: answer}."""
    programs = [Program(path) for path in sorted(EXAMPLES.rglob("*.py"))]
    programs = [program for program in programs if not program.why_not_in_a_page]
    requests = [{"type": "races", "file": program.path.name, "source": program.source} for program in programs]
    paths = (program.path.relative_to(EXAMPLES).as_posix() for program in programs)
    return dict(zip(paths, ask_engine.answers(requests), strict=True))


def test_races_are_found_in_the_programs_that_have_one(guide):
    assert {path: things(found) for path, found in guide.items() if found["races"]} == OF_THE_GUIDE
    assert {found["status"] for found in guide.values()} == {"finished", "failed"}  # some end a thread by an exception


def test_a_read_that_may_be_right_is_told_apart(guide):
    assert things(guide["play/building/half_built.py"], "reads") == {"current", "address.host", "address.port"}
    assert things(guide["play/building/half_built_mended.py"], "reads") == {"current"}
    assert things(guide["play/building/made_twice_mended.py"], "reads") == {"settings"}


PART = """
import time
n = 0
def add():
    global n
    n += 1
def first():
    add()
    {gives}
def second():
    {waits}
    add()
thread = threading.Thread(target=first)
other = threading.Thread(target=second)
thread.start(); other.start()
thread.join(); other.join()
"""
# What orders two threads: what is made, and what the first and the second do.
ORDERS = {
    "a join": ("", "", "thread.join()"),
    "the end that is seen": ("", "", "while thread.is_alive(): pass"),
    "an event": ("done = threading.Event()", "done.set()", "done.wait()"),
    "an event that is looked at": ("done = threading.Event()", "done.set()", "while not done.is_set(): pass"),
    "a semaphore": ("room = threading.Semaphore(0)", "room.release()", "room.acquire()"),
    "a barrier": ("gate = threading.Barrier(2)", "gate.wait()", "gate.wait()"),
    "a queue": ("import queue; q = queue.Queue()", "q.put(1)", "q.get()"),
    "a simple queue": ("import queue; q = queue.SimpleQueue()", "q.put(1)", "q.get()"),
    "a future": ("import concurrent.futures as c; f = c.Future()", "f.set_result(1)", "f.result()"),
    "a condition": (
        "c = threading.Condition(); told = []",
        "with c: told.append(1); c.notify()",
        "with c: c.wait_for(lambda: told)",
    ),
    "that no other thread is left": ("", "", "while threading.active_count() > 2: pass"),
    "a flag that is asked again": (
        "class Job: done = False",
        "Job.done = True",
        "while not Job.done: time.sleep(0.01)",
    ),
    "a key that is asked for": ("done = {}", "done['yes'] = 1", "while not done.get('yes'): time.sleep(0.01)"),
    "the length of a list": ("done = []", "done.append(1)", "while not len(done): time.sleep(0.01)"),
    "a lock that is looked at": (
        "free = threading.Lock(); free.acquire()",
        "free.release()",
        "while free.locked(): pass",
    ),
    "a flag": ("class Job: done = False", "Job.done = True", "while not Job.done: pass"),
}


def ordered(name):
    made, gives, waits = ORDERS[name]
    return source(made + PART.format(gives=gives, waits=waits))


HANDED = """
import heapq
class Job: n = 0
jobs = {}
def first():
    job = Job()
    job.n = 1
    jobs{}
def second():
    while not jobs: pass
    jobs{}.n += 1
for each in (first, second): threading.Thread(target=each).start()
"""
WHOLE = {
    "an object from a list in a list": HANDED.format("[]", ".append([job])", ".pop()[0]"),
    "an object from |=": HANDED.format("{}", " |= {1: job}", ".popitem()[1]").replace(
        "job = Job", "global jobs; job = Job"
    ),
    "an object from a function": HANDED.format("[]", ".append(lambda job=job: job)", ".pop()()"),
    "an object from a heap": HANDED.replace("jobs{}\n", "{}\n").format(
        "[]", "heapq.heappush(jobs, (1, job))", ".pop()[1]"
    ),
    "an object from a list": HANDED.format("[]", ".append(job)", ".pop()"),
    "an object from a dictionary": HANDED.format("{}", "[1] = job", ".popitem()[1]"),
    "a start": "n = 0\ndef add():\n    global n\n    n += 1\nadd()\n"
    "thread = threading.Thread(target=add)\nthread.start()\n",
    "a pool": "from concurrent.futures import ThreadPoolExecutor\nn = 0\ndef add():\n    global n\n    n += 1\n"
    "with ThreadPoolExecutor() as pool: pool.submit(add)\nadd()\n",
    "a thread-safe call of a loop": "import asyncio\nn = 0\ndef add():\n    global n\n    n += 1\n"
    "async def main():\n    loop, end = asyncio.get_running_loop(), asyncio.Event()\n"
    "    def work():\n        add()\n        loop.call_soon_threadsafe(end.set)\n"
    "    thread = threading.Thread(target=work)\n    thread.start()\n    await end.wait()\n    add()\n"
    "asyncio.run(main())\n",
    "a lock": "n = 0\ndef add():\n    global n\n    with lock: n += 1\n"
    "for _ in range(2): threading.Thread(target=add).start()\n",
}


@pytest.fixture(scope="module")
def told():
    """What is found in the programs of this file, asked in one go: {(name, kind): answer}."""
    unordered = PART.format(gives="", waits="")
    programs = {(name, "ordered"): ordered(name) for name in ORDERS} | {("nothing", "unordered"): source(unordered)}
    programs |= {(name, "ordered"): source(text) for name, text in WHOLE.items()}
    for name, (text, wrong, mended) in KINDS.items():
        programs[name, "wrong"], programs[name, "mended"] = source(text.format(wrong)), source(text.format(mended))
    programs |= {(name, "right"): source(text) for name, text in RIGHT.items()}
    requests = [{"type": "races", "file": "program.py", "source": text} for text in programs.values()]
    return dict(zip(programs, ask_engine.answers(requests), strict=True))


@pytest.mark.parametrize("name", [*ORDERS, *WHOLE])
def test_what_is_ordered_is_no_race(name, told):
    assert (told[name, "ordered"]["status"], told[name, "ordered"]["races"]) == ("finished", [])


def test_what_nothing_orders_is_a_race(told):
    assert things(told["nothing", "unordered"]) == {"n"}


POOLED = """
from concurrent.futures import ThreadPoolExecutor
n = 0
def add(_):
    global n
    n += 1
with ThreadPoolExecutor(2) as pool: list(pool.map(add, range(3)))
"""
CHECKS = {
    "before an update": "x = 100\ndef take():\n    global x\n    if x >= 80: x -= 80\n",
    "of a key": "d = {}\ndef take():\n    if 1 not in d: d[1] = 2\n    return d[1]\n",
    "before an update under a lock": "x = 100\n"
    "def take():\n    global x\n    if x >= 80:\n        with lock: x -= 80\n",
    "of a key by get": "d = {}\ndef take(): d[1] = d.get(1, 0) + 1\n",
    "before the lock": "x = None\ndef take():\n    global x\n    if x is None:\n        with lock: x = 1\n",
}


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_another_thread_may_outdate_is_a_race(name):
    end = "for _ in range(2): threading.Thread(target=take).start()\n"
    [found] = ask_engine.answers([{"type": "races", "file": "program.py", "source": source(CHECKS[name] + end)}])
    assert found["races"]


# Tasks that are short would be done by one thread of the pool, one after the other.
def test_a_race_is_found_in_short_tasks_of_a_pool():
    [found] = ask_engine.answers([{"type": "races", "file": "program.py", "source": POOLED}])
    assert things(found) == {"n"}


# A container as a whole is no variable, attribute or item: what is done with it by one call is one step.
@pytest.mark.parametrize("name", [name for name in UNLOCKED if name != "iteration"])
def test_a_race_is_found_in_each_kind(name, told):
    assert told[name, "wrong"]["races"]


@pytest.mark.parametrize("name", [*KINDS, *RIGHT])
def test_no_race_is_found_in_a_right_program(name, told):
    assert told[name, "right" if name in RIGHT else "mended"]["races"] == []


def test_a_race_is_told_with_lines_locks_and_what_would_order_it(guide):
    [race] = guide["play/updates/wrong_lock.py"]["races"]
    assert [use["text"] for use in race["uses"]] == [
        "Ann wrote seats in line 12, holding booking",
        "Bob read seats in line 18, holding returning",
    ]
    assert [use["line"] for use in race["uses"]] == [12, 18]
    assert race["advice"] == "Each holds a lock, but not the same one: hold one lock around both"
    [race] = guide["play/building/made_twice.py"]["races"]
    assert race["advice"] == "Hold lock in line 16 too"


def test_how_the_run_ended_is_told():
    ends = ask_engine.answers(
        {"type": "races", "file": "program.py", "source": text}
        for text in (source("lock.acquire(); lock.acquire()"), "raise SystemExit(3)", "def f(:\n")
    )
    assert [end.get("status") for end in ends] == ["deadlocked", "failed", None]
    assert ends[2]["error"].startswith("line 1")


LONG = """
import threading
n, lock = 0, threading.Lock()
def add():
    global n
    for _ in range(500_000):
        n += 1
def end():
    global n
    for _ in range(3000):
        with lock: n += 1
for _ in range(2): threading.Thread(target=add).start()
threading.Thread(target=end).start()
"""


def test_a_long_run_is_judged_by_a_part_of_the_turns_of_its_loops():
    [found] = ask_engine.answers([{"type": "races", "file": "program.py", "source": LONG}])
    assert (found["status"], things(found)) == ("finished", {"n"})
    assert sorted({tuple(sorted(use["line"] for use in race["uses"])) for race in found["races"]}) == [(7, 7), (7, 11)]
