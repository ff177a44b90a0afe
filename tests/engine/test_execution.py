"""Run, Step and exploring run a program alike, and each run begins as new, whatever the one before has left behind."""

import textwrap

import page_limits
import pytest
import timelines
from page_source import EXAMPLES
from record import Guarantee, record_for

# Programs that leave something behind and print whether they found it: the output must be the same each time.
LEFT_BEHIND = {
    "the environment": 'import os\nos.environ["N"] = os.environ.get("N", "") + "1"\nprint(os.environ["N"])',
    "the working folder": 'import os\nprint(os.getcwd())\nos.mkdir("sub")\nos.chdir("sub")',
    "a file": 'import os\nprint(os.path.exists("left.txt"))\nopen("left.txt", "w").close()',
    "a file in /tmp": 'import os\nprint(os.listdir("/tmp"))\nopen("/tmp/left.txt", "w").close()',
    "an open file": 'import os\nprint(os.open("left.txt", os.O_CREAT | os.O_WRONLY))',
    "a removed library": 'import os, shutil\nprint(os.path.exists("/lib/python3.14"))\nshutil.rmtree("/lib", True)',
    "a module imported": 'import sys\nprint("colorsys" in sys.modules)\nimport colorsys',
    "a module's variable": 'import string\nprint(string.digits)\nstring.digits = ""',
    "a class attribute": 'import collections\nprint(hasattr(collections.Counter, "x"))\ncollections.Counter.x = 1',
    "a method of a lock": "import _thread\nprint(_thread.lock.acquire is None)\n_thread.lock.acquire = None",
    "a built-in": 'import builtins\nprint(hasattr(builtins, "left"))\nbuiltins.left = 1',
    "an excepthook": "import sys\nprint(sys.excepthook is sys.__excepthook__)\nsys.excepthook = print",
    "a threading hook": "import threading as t\nprint(t.excepthook is t.__excepthook__)\nt.excepthook = print",
    "an unraisable hook": "import sys\nprint(sys.unraisablehook is sys.__unraisablehook__)\nsys.unraisablehook = print",
    "a signal handler": "import signal\nprint(signal.getsignal(15))\nsignal.signal(15, signal.SIG_IGN)",
    "a logger": 'import logging\nprint(logging.root.handlers, len(logging.root.manager.loggerDict))\nlogging.basicConfig()\nlogging.getLogger("left")',
    "a warnings filter": 'import warnings\nprint(len(warnings.filters))\nwarnings.simplefilter("ignore")',
    "a function at exit": 'import atexit\natexit.register(print, "bye")\nprint("hello")',
    "a locale": "import locale\nprint(locale.setlocale(locale.LC_ALL))\nlocale.setlocale(locale.LC_ALL, 'C')",
    "a decimal context": "import decimal\nprint(decimal.getcontext().prec)\ndecimal.getcontext().prec = 3",
    "a trace function": "import sys\nprint(sys.gettrace())\nsys.settrace(lambda *_: None)",
    "a recursion limit": "import sys\nprint(sys.getrecursionlimit())\nsys.setrecursionlimit(500)",
    "a switch interval": "import sys\nprint(sys.getswitchinterval())\nsys.setswitchinterval(1)",
    "a context variable": 'import contextvars\nv = contextvars.ContextVar("v", default=0)\nprint(len(contextvars.copy_context()))\nv.set(1)',
    "a name of the main thread": 'import _thread, threading\nprint(_thread._get_name(), threading.current_thread())\n_thread.set_name("left")',
    "a number of threads": "import threading\nt = threading.Thread()\nt.start()\nt.join()\nprint(t.name, t.ident, threading.active_count())",
    "a pool": "from concurrent.futures import ThreadPoolExecutor as P\nwith P(1, 'p') as p: print(p.submit(str, 1).result())\nprint(P()._thread_name_prefix)",
    "an event loop": "import asyncio\nasyncio.set_event_loop(asyncio.new_event_loop())\nasyncio.run(asyncio.sleep(0))\nprint('ran')",
    "a stream": "import sys\nprint(sys.stdout is sys.__stdout__)\nsys.stdout.close()",
    "its own file": "import sys\nprint(__file__, len(open(sys.argv[0]).read()))\nopen(__file__, 'a').write('#')",
}
HOW = {"type": "run", "clock": "virtual", "mode": "turns"}
RUNNABLE = [p for p in sorted(EXAMPLES.rglob("*.py")) if not page_limits.why_not(p.read_text(encoding="utf-8"))]


def asked(sources):
    """What each program prints by Run, Run again, exploring, and Step: lists of four (status, output)."""
    once = [{**HOW, "source": source, "file": file} for file, source in sources]
    twice = [request for pair in zip(once, once, strict=True) for request in pair]
    explored = [{"type": "explore", "limit": 1, "source": source, "file": file} for file, source in sources]
    answers = timelines.ask(twice + explored)
    runs, explored = answers[: len(twice)], answers[len(twice) :]
    assert all(found["outcomes"] for found in explored), explored
    schedules = [found["outcomes"][0]["schedule"] for found in explored]
    stepped = timelines.ask(
        [
            {"type": "step", "schedule": schedule, "source": source, "file": file}
            for schedule, (file, source) in zip(schedules, sources, strict=True)
        ]
    )
    told = [(run["status"], run["output"] + run["errors"]) for run in runs]
    told_explored = [(found["outcomes"][0]["status"], found["outcomes"][0]["output"]) for found in explored]
    told_stepped = [(step["status"], step["output"]) for step in stepped]
    return list(zip(told[::2], told[1::2], told_explored, told_stepped, strict=True))


@pytest.fixture(scope="module")
def left_behind():
    sources = [("program.py", textwrap.dedent(source)) for source in LEFT_BEHIND.values()]
    return dict(zip(LEFT_BEHIND, asked(sources), strict=True))


@pytest.mark.parametrize("what", LEFT_BEHIND)
def test_each_run_begins_as_new(what, left_behind):
    first, *others = left_behind[what]
    assert first[0] == "finished" and first[1], first
    assert others == [first] * 3


def test_addresses_are_the_same_in_each_run():
    request = {"source": "print(id([]), object(), hash('a'))", "file": "program.py"}
    runs = timelines.ask([{**HOW, **request}] * 2)
    explored = timelines.ask([{"type": "explore", "limit": 1, **request}] * 2)
    assert runs[0]["output"] == runs[1]["output"]
    assert explored[0]["outcomes"] == explored[1]["outcomes"]


@pytest.fixture(scope="module")
def guide():
    return dict(zip(RUNNABLE, asked([(p.name, p.read_text(encoding="utf-8")) for p in RUNNABLE]), strict=True))


@pytest.mark.parametrize("program", RUNNABLE, ids=lambda program: program.relative_to(EXAMPLES).as_posix())
def test_run_step_and_explore_agree(program, guide):
    first, second, explored, stepped = guide[program]
    assert second == first
    assert stepped == explored or stepped[0] == explored[0] == "endless"
    record = record_for(program.with_suffix(".out"), free_threaded=False)
    guarantee, recorded = Guarantee.of(record), record.read_text(encoding="utf-8")
    for status, output in (first, explored):
        if status == "finished":
            assert guarantee.problems(recorded, output) == []
