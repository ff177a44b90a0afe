"""A run as a whole: streams, exits, tracebacks, clocks, modes, deadlocks, Stop."""

import time

COUNTER = """
import threading
counter = 0
lock = threading.Lock()
def add():
    global counter
    for _ in range(300):
        {line}
threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
"""
UNLOCKED = COUNTER.format(line="counter += 1")
LOCKED = COUNTER.format(line="with lock: counter += 1")


def test_output_names_its_thread(runner):
    result = runner.run("""
        import sys, threading
        def speak(): print("a", "b")
        t = threading.Thread(target=speak, name="speaker"); t.start(); t.join()
        print("c", end=""); print("d", file=sys.stderr); sys.stdout.buffer.write(b"e\\n")
        """)
    chunks = [
        (m["type"], m["text"], m["name"], m["thread"]) for m in result.messages if m["type"] in ("stdout", "stderr")
    ]
    assert chunks == [
        ("stdout", "a b\n", "speaker", 2),
        ("stderr", "d\n", "MainThread", 1),
        ("stdout", "ce\n", "MainThread", 1),
    ]


def test_input_blocks_only_its_thread(runner):
    result = runner.run(
        """
        import threading, time
        threading.Timer(0.01, print, ("meanwhile",)).start()
        name = input("name? "); time.sleep(0.02); print("hello", name)
        try: input()
        except EOFError: print("no more")
        """,
        answers=["Ada"],
    )
    # Which of the two prints first is open.
    assert [line.removeprefix("name? ") for line in result.lines()] == ["meanwhile", "hello Ada", "no more"]


def test_uncaught_exception_shows_the_program_and_no_engine(runner):
    result = runner.run("""
        import threading
        def fail(): threading.Lock().release()
        t = threading.Thread(target=fail); t.start(); t.join()
        fail()
        """)
    assert (result.status, result.message["exit_code"]) == ("failed", 1)
    assert result.err.count("def fail(): threading.Lock().release()") == 2
    assert result.err.count("RuntimeError: release unlocked lock") == 2
    assert "engine" not in result.err


def test_syntax_error(runner):
    result = runner.run("print(1")
    assert result.status == "failed" and "SyntaxError: '(' was never closed" in result.err


def test_end_of_a_program_as_in_a_process(runner):
    result = runner.run("""
        import atexit, sys, threading, time
        atexit.register(print, "atexit")
        def work(): time.sleep(0.02); print("worker")
        def forever():
            try: time.sleep(99)
            finally: print("a daemon is not unwound in plain Python")
        threading.Thread(target=work).start()
        threading.Thread(target=forever, daemon=True).start()
        print("main"); sys.exit(3)
        """)
    assert result.lines() == ["main", "worker", "atexit"]
    assert result.message["exit_code"] == 3


def test_interrupt_after_the_main_threads_end(runner):
    result = runner.run("""
        import _thread, threading, time
        def late(): time.sleep(0.01); _thread.interrupt_main()
        threading.Thread(target=late).start()
        """)
    assert (result.status, result.out) == ("finished", "")
    assert result.err.startswith("Exception ignored on threading shutdown:\nTraceback")


def test_a_program_without_its_streams(runner):
    for loss in "stdout = sys.stderr = None", "stdout.close()", "stdout = None; del sys.stderr":
        result = runner.run(f"import sys\nprint(1, end='')\nsys.{loss}\nraise SystemExit(4)")
        assert (result.status, result.out) == ("finished", "1"), loss
        assert result.message["exit_code"] == 4


def test_excepthook_of_the_program(runner):
    source = "import sys\ndef hook(*a): {}\nsys.excepthook = hook\n1 / 0"
    result = runner.run(source.format("raise KeyError('mine')"))
    assert result.status == "failed"
    first, second = result.err.split("Original exception was:\n")
    assert first.startswith("Error in sys.excepthook:\n") and "KeyError: 'mine'" in first
    assert second.splitlines()[-1] == "ZeroDivisionError: division by zero"
    result = runner.run(source.format("sys.exit(3)"))
    assert (result.status, result.message["exit_code"]) == ("failed", 3)


def test_each_run_starts_afresh(runner):
    runner.run("""
        import builtins, os, random, sys, time
        builtins.print = time.sleep = None; sys.path.clear(); os.environ["X"] = "1"
        sys.setrecursionlimit(99); random.random = None
        """)
    assert runner.run("""
        import os, random, sys, time
        time.sleep(0); print("X" in os.environ, random.random() < 1, sys.getrecursionlimit() > 99)
        """).lines() == ["False True True"]


def test_free_mode_loses_updates_and_repeats_itself(runner):
    first, second = (runner.run(UNLOCKED, mode="free", seed=1).lines() for _ in range(2))
    assert first == second and int(first[0]) < 1200
    assert runner.run(UNLOCKED, mode="free", seed=2).lines() != first


def test_threads_left_behind_in_free_mode_do_no_harm(runner):
    left = (
        "import threading\n"
        "for _ in range(3): threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "print(1)"
    )
    for _ in range(3):
        assert runner.run(left, mode="free", seed=1).lines() == ["1"]


def test_a_lock_keeps_every_update_in_free_mode(runner):
    assert runner.run(LOCKED, mode="free", seed=1).lines() == ["1200"]


def test_gil_mode_keeps_every_update(runner):
    assert runner.run(UNLOCKED.replace("300", "100_000")).lines() == ["400000"]


def test_gil_mode_takes_turns_in_busy_loops(runner):
    assert runner.run("""
        import threading
        flag = False
        def spin():
            while not flag: pass
        t = threading.Thread(target=spin); t.start()
        for n in range(100_000): pass
        flag = True; t.join(); print("done")
        """).lines() == ["done"]


def test_the_processors_time_is_virtual_too(runner):
    """It is the same on every run, and sleeping takes none."""
    source = """
        import time
        began = time.process_time(), time.process_time_ns()
        time.sleep(3600)
        used = time.process_time() - began[0], time.process_time_ns() - began[1]
        print(*used, 0 < used[0] < 1 and 0 < used[1] < 1e9)
    """
    first, second = (runner.run(source, clock="virtual").lines() for _ in range(2))
    assert first == second
    assert first[0].endswith("True")


def test_virtual_clock(runner):
    began = time.monotonic()
    result = runner.run(
        """
        import threading, time
        began = time.monotonic()
        def late(n): time.sleep(n); print(n, round(time.monotonic() - began, 3))
        threads = [threading.Thread(target=late, args=(n,)) for n in (3600, 60, 0.5)]
        for t in threads: t.start()
        for t in threads: t.join()
        """,
        clock="virtual",
    )
    assert result.lines() == ["0.5 0.5", "60 60.0", "3600 3600.0"]
    assert time.monotonic() - began < 5


def test_deadlock_is_explained(runner):
    result = runner.run("""
        import threading, time
        class Fork:
            def __init__(self): self.lock = threading.RLock()
        forks = [threading.Lock()]; fork = Fork()
        def one():
            with forks[0]:
                time.sleep(0.01)
                with fork.lock: pass
        def two():
            with fork.lock:
                time.sleep(0.01)
                with forks[0]: pass
        for f in one, two: threading.Thread(target=f).start()
        """)
    assert result.status == "deadlocked"
    one, two = result.message["deadlock"][1:]
    assert one == {
        "thread": 2,
        "name": "Thread-1 (one)",
        "line": 9,
        "text": "with fork.lock: pass",
        "waits_for": {"kind": "rlock", "name": "fork.lock"},
        "held_by": {"thread": 3, "name": "Thread-2 (two)"},
    }
    assert two["waits_for"] == {"kind": "lock", "name": "forks[0]"}
    assert two["held_by"] == {"thread": 2, "name": "Thread-1 (one)"}


def test_deadlock_on_an_empty_queue(runner):
    result = runner.run("import queue\njobs = queue.Queue()\njobs.get()\n")
    assert result.message["deadlock"] == [
        {
            "thread": 1,
            "name": "MainThread",
            "waits_for": {"kind": "queue", "name": "jobs"},
            "held_by": None,
            "line": 3,
            "text": "jobs.get()",
        }
    ]


def stop_soon(runner, source, **options):
    result = runner.run(source, answers=None, stop_after=300, **options)
    return result.status, result.took


def test_stop(runner):
    endless = "while True: pass"
    threads = "import threading\nfor _ in range(3): threading.Thread(target=work).start()"
    for source, options in (
        (endless, {}),
        (endless, {"mode": "free"}),
        ("input()\n" * 9, {}),
        (f"def work():\n    {endless}\n{threads}", {}),
        ("import time\ntime.sleep(99)", {}),
    ):
        status, milliseconds = stop_soon(runner, source, **options)
        assert status == "stopped" and milliseconds < 200, (source, status, milliseconds)


def test_events(runner):
    assert runner.run("print(1)").events == []
    result = runner.run(
        """
        import threading, time
        lock = threading.Lock()
        def work():
            with lock: time.sleep(0.01)
        with lock:
            t = threading.Thread(target=work); t.start()
            time.sleep(0.01)
        t.join()
        """,
        mostEvents=1000,
        clock="virtual",
    )
    seen = [
        (e["what"], e["thread"], e.get("on", {}).get("name"), e.get("line"))
        for e in result.events
        if e["what"] not in ("runs", "wakes")
    ]
    for event in (
        ("holds", 1, "lock", 6),
        ("thread-started", 2, None, None),
        ("blocks", 2, "lock", 5),
        ("blocks", 1, None, 8),
        ("releases", 1, "lock", 6),
        ("holds", 2, "lock", 5),
        ("blocks", 1, "Thread-1 (work)", 9),
        ("releases", 2, "lock", 5),
        ("ends", 2, None, None),
    ):
        assert event in seen, (event, seen)


def test_recording_is_not_interrupted_by_pre_emption(runner):
    result = runner.run(
        """
        import threading, time
        lock = threading.Lock(); end = time.monotonic() + 1
        def work():
            while time.monotonic() < end:
                with lock: pass
                threading.Event().wait(0)
        threads = [threading.Thread(target=work) for _ in range(4)]
        for t in threads: t.start()
        for t in threads: t.join()
        print("all ended")
        """,
        mostEvents=1_000_000,
    )
    assert result.lines() == ["all ended"]
