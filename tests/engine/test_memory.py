"""The memory from which Python starts in a page: what must differ from page to page, or be left where it was saved."""

import gzip
import re
from pathlib import Path

import pytest

import engine_files
from engine.conftest import Runner
from paths import ROOT

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 27_0 like Mac OS X) AppleWebKit/605.1.15 Version/27.0 Mobile Safari/604.1"
LOOK = """
    import logging, random, sys, time
    print(random.random())
    print(hash("a"))
    logging.basicConfig(stream=sys.stdout, format="%(relativeCreated)d")
    logging.warning("")
    """


@pytest.fixture
def runner_in(chromium, served):
    """Make a Runner in a browser context of its own; options are those of the context."""
    contexts = []

    def make(**options):
        contexts.append(chromium.new_context(**options))
        return Runner(contexts[-1].new_page(), served)

    yield make
    for context in contexts:
        context.close()


def test_chance_differs_and_hashes_do_not(runner_in):
    (random, text_hash, since_start), (other_random, other_hash, _) = (runner_in().run(LOOK).lines() for _ in range(2))
    assert random != other_random
    assert text_hash == other_hash
    assert int(since_start) < 10_000


@pytest.mark.parametrize(
    "zone, expected",
    [
        ("Asia/Tokyo", "('UTC+0900', 'UTC+0900') -32400 -32400 0 +0900"),
        ("America/New_York", "('UTC-0500', 'UTC-0400') 18000 14400 1"),
        ("Australia/Sydney", "('UTC+1000', 'UTC+1100') -36000 -39600 1"),
    ],
)
def test_the_time_zone_is_the_readers(zone, expected, runner_in):
    told = (
        runner_in(timezone_id=zone)
        .run("""
        import time
        print(time.tzname, time.timezone, time.altzone, time.daylight, time.strftime("%z"))
        now, long_ago = time.localtime(), time.localtime(0)
        print(time.strftime("%Z") == time.tzname[now.tm_isdst] and long_ago.tm_gmtoff == -time.timezone)
        """)
        .lines()
    )
    assert told[0].startswith(expected) and told[1] == "True"


@pytest.mark.parametrize(
    "answer", [lambda route: route.abort(), lambda route: route.fulfill(body="damaged")], ids=["none", "damaged"]
)
def test_the_archive_is_asked_for_until_it_comes(answer, runner_in):
    runner = runner_in()
    source = "import fractions; print(fractions.Fraction(1, 2))"
    runner.page.route("**/python_stdlib.zip", answer)
    failed = runner.run(source)
    assert failed.status == "failed" and "fractions: this part of Python could not be fetched" in failed.err
    runner.page.unroute("**/python_stdlib.zip")
    assert runner.run(source).lines() == ["1/2"]
    again = runner.run(source)
    assert again.lines() == ["1/2"] and not any(message["type"] == "ask" for message in again.messages)


def test_what_the_page_has_needs_no_archive(runner):
    result = runner.run("""
        import importlib.util, ntpath, runpy
        print("fine")
        """)
    assert result.lines() == ["fine"] and not any(message["type"] == "ask" for message in result.messages)


def test_on_ios_python_starts_but_cannot_switch(runner_in):
    """Pyodide makes no trampoline there, so the builder's must not be used; page.mjs lets nobody run there."""
    runner = runner_in(user_agent=IPHONE)
    assert runner.run("print(sorted([3, 1], key=lambda n: n))").lines() == ["[1, 3]"]
    crashed = runner.run("import threading, time; threading.Thread(target=time.sleep, args=(0.01,)).start()").message
    assert crashed["type"] == "crashed" and "SuspendError" in crashed["error"]


def test_modules_can_be_loaded_again(runner):
    assert runner.run("""
        import importlib, sys, threading
        importlib.reload(threading)
        del sys.modules["heapq"]
        import heapq
        print(threading.current_thread().name, heapq.nsmallest(1, [2, 1]))
        """).lines() == ["MainThread [1]"]


def test_nothing_of_the_builder_is_in_it():
    memory = gzip.decompress((engine_files.EngineFiles().folder() / "memory.bin").read_bytes())
    for word in (ROOT, Path.home(), "build_engine.mjs"):
        assert not re.search(re.escape(str(word).encode()) + rb"(?!\w)", memory), word
