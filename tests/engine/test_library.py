"""The parts of the standard library that stand on threads."""

import pytest

import ask_engine


def test_queues(runner):
    assert runner.run("""
        import queue, threading
        for kind in queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue:
            q = kind()
            for n in 3, 1, 2: q.put(n)
            print([q.get() for n in range(3)])
        q = queue.Queue(1)
        try: q.get(timeout=0.01)
        except queue.Empty: print("empty")
        q.put(1)
        try: q.put(2, timeout=0.01)
        except queue.Full: print("full")
        q = queue.SimpleQueue()
        threading.Timer(0.01, q.put, "x").start(); print(q.get())
        q = queue.Queue(); log = []
        def wait():
            try: q.get()
            except queue.ShutDown: log.append("shut down")
        t = threading.Thread(target=wait); t.start(); q.shutdown(); t.join(); print(log)
        """).lines() == ["[3, 1, 2]", "[2, 1, 3]", "[1, 2, 3]", "[3, 1, 2]", "empty", "full", "x", "['shut down']"]


def test_queue_join_waits_for_task_done(runner):
    assert runner.run("""
        import queue, threading
        q = queue.Queue(); done = []
        def work():
            while True: done.append(q.get()); q.task_done()
        threading.Thread(target=work, daemon=True).start()
        for n in range(3): q.put(n)
        q.join(); print(done)
        """).lines() == ["[0, 1, 2]"]


def test_thread_pool(runner):
    source = """
        import time, threading
        from concurrent.futures import ThreadPoolExecutor, as_completed
        def late(n): time.sleep(n / 50); return n
        with ThreadPoolExecutor(3, thread_name_prefix="pool") as pool:
            print(list(pool.map(late, (2, 0, 1))))
            print([f.result() for f in as_completed([pool.submit(late, n) for n in (2, 0, 1)])])
            try: pool.submit(lambda: 1 / 0).result()
            except ZeroDivisionError as error: print(error)
            try: pool.submit(late, 5).result(timeout=0.01)
            except TimeoutError: print("too late")
            print(pool.submit(lambda: threading.current_thread().name).result()[:5])
        try: pool.submit(late, 1)
        except RuntimeError as error: print(error)
        """
    expected = [
        "[2, 0, 1]",
        "[0, 1, 2]",
        "division by zero",
        "too late",
        "pool_",
        "cannot schedule new futures after shutdown",
    ]
    assert runner.run(source, clock="virtual").lines() == expected
    assert runner.run(source, clock="virtual").lines() == expected  # it is not shut down


def test_multiprocessing_without_a_process(runner):
    assert runner.run("""
        import multiprocessing, multiprocessing.dummy as dummy, os, threading, time
        from multiprocessing import pool, process, queues, synchronize
        print(multiprocessing.cpu_count() == os.cpu_count(), multiprocessing.current_process().name)
        def late(n): time.sleep(n / 50); return n, threading.current_thread() is threading.main_thread()
        with pool.ThreadPool(3) as threads:
            print(threads.map(late, (2, 0, 1)), list(threads.imap_unordered(late, (2, 0, 1)))[0])
            try: threads.apply(lambda: 1 / 0)
            except ZeroDivisionError as error: print(error)
        with dummy.Pool(2) as threads: print(threads.starmap(pow, [(2, 3), (3, 2)]))
        p = dummy.Process(target=print, args=("dummy",)); p.start(); p.join()
        q = multiprocessing.Queue(); q.put([1]); print(q.get(), q.empty())
        a, b = multiprocessing.Pipe(); threading.Timer(0.01, a.send, ["x"]).start(); print(b.poll(), b.recv())
        a.close()
        try: b.recv()
        except EOFError: print("end")
        lock = multiprocessing.RLock(); semaphore = multiprocessing.BoundedSemaphore(1)
        with lock, lock, semaphore: print(semaphore.acquire(timeout=0.01), lock, semaphore.get_value())
        try: semaphore.release()
        except ValueError as error: print(error)
        event = multiprocessing.Event(); threading.Timer(0.01, event.set).start(); print(event.wait())
        """).lines() == [
        "True MainProcess",
        "[(2, False), (0, False), (1, False)] (0, False)",
        "division by zero",
        "[8, 9]",
        "dummy",
        "[1] True",
        "False x",
        "end",
        "False <RLock(MainProcess, 2)> 0",
        "semaphore or lock released too many times",
        "True",
    ]


SQLITE = """
import sqlite3, threading
def attempt(call):
    try: seen.append(str(call()))
    except sqlite3.ProgrammingError as error: seen.append(str(error).partition(". ")[0][-32:])
def elsewhere(call):
    thread = threading.Thread(target=attempt, args=(call,)); thread.start(); thread.join()
seen = []
own = sqlite3.connect(":memory:")
cursor = own.execute("select 7")
for call in cursor.fetchone, own.cursor, own.close, own.commit, lambda: own.execute("select 1"): elsewhere(call)
with own: print(type(cursor), cursor.fetchone(), own.execute("select 1").fetchall())
elsewhere(own.interrupt)
shared = sqlite3.connect(":memory:", check_same_thread=False)
elsewhere(lambda: next(shared.execute("select 2")))
class Mine(sqlite3.Connection): pass
mine = sqlite3.connect(":memory:", factory=Mine)
elsewhere(mine.cursor); print(type(mine), isinstance(own, sqlite3.Connection))
print(*seen, sep=chr(10))
"""


@pytest.mark.parametrize("kind", ["run", "explore"])
def test_a_connection_of_sqlite_belongs_to_a_thread(kind):
    (told,) = ask_engine.answers(
        [{"type": kind, "source": SQLITE, "file": "program.py"} | ({"limit": 1} if kind == "explore" else {})]
    )
    refused = "only be used in that same thread"
    lines = (told["outcomes"][0] if kind == "explore" else told)["output"].splitlines()
    assert lines == [
        "<class 'sqlite3.Cursor'> (7,) [(1,)]",
        "<class '__main__.Mine'> True",
        *[refused] * 5,
        "None",
        "(2,)",
        refused,
    ]


def test_asyncio_with_threads(runner):
    assert runner.run("""
        import asyncio, threading, time
        def block(n): time.sleep(0.05); return n
        async def quick(n): await asyncio.sleep(n / 100); return n
        async def main():
            began = time.monotonic()
            print(await asyncio.gather(*(asyncio.to_thread(block, n) for n in range(3))))
            print(time.monotonic() - began < 0.14)
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(quick(n)) for n in (2, 1)]
            print([t.result() for t in tasks])
            try:
                async with asyncio.timeout(0.01): await asyncio.sleep(5)
            except TimeoutError: print("timeout")
            print(await asyncio.get_running_loop().run_in_executor(None, block, 7))
        asyncio.run(main())
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever); thread.start()
        print(asyncio.run_coroutine_threadsafe(quick(3), loop).result())
        loop.call_soon_threadsafe(loop.stop); thread.join(); loop.close()
        """).lines() == ["[0, 1, 2]", "True", "[2, 1]", "timeout", "7", "3"]


def test_contextvars(runner):
    source = """
        import contextvars, threading
        v = contextvars.ContextVar("v", default=0); seen = []
        print(v.get()); v.set(1)
        def look(): seen.append(v.get()); v.set(9)
        for t in (threading.Thread(target=look),
                  threading.Thread(target=contextvars.copy_context().run, args=(look,))):
            t.start(); t.join()
        print(seen, v.get())
        """
    assert runner.run(source).lines() == ["0", "[0, 1] 1"]


def test_logging_and_sched(runner):
    source = """
        import logging, sched, sys, threading, time
        logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(threadName)s %(message)s")
        t = threading.Thread(target=logging.info, args=("hello",)); t.start(); t.join()
        s = sched.scheduler(); s.enter(0.02, 1, print, ("two",)); s.enter(0.01, 1, print, ("one",))
        s.run()
        """
    expected = ["Thread-1 (info) hello", "one", "two"]
    assert runner.run(source).lines() == expected
    assert runner.run(source).lines() == expected


def test_modules_of_the_second_archive(runner):
    result = runner.run("""
        import threading, tomllib
        from xml.etree import ElementTree
        print(tomllib.loads("a = 1"), ElementTree.fromstring("<a>x</a>").text)
        try: import no_such_module
        except ModuleNotFoundError as error: print(error)
        """)
    assert result.lines() == ["{'a': 1} x", "No module named 'no_such_module'"]
    assert sum(m["type"] == "ask" for m in result.messages) <= 1
