"""Run, Step and exploring run a program alike, and each run begins as new, whatever the one before has left behind."""

import textwrap
from dataclasses import replace

import pytest

import ask_engine
from guarantee import Guarantee, output_of
from paths import EXAMPLES
from program import every_program

# Programs that leave something behind and print whether they found it: the output must be the same each time.
LEFT_BEHIND = {
    "the environment": 'import os\nos.environ["N"] = os.environ.get("N", "") + "1"\nprint(os.environ["N"])',
    "the working folder": 'import os\nprint(os.getcwd())\nos.mkdir("sub")\nos.chdir("sub")',
    "a file": 'import os\nprint(os.path.exists("left.txt"))\nopen("left.txt", "w").close()',
    "a file in /tmp": 'import os\nprint(os.listdir("/tmp"))\nopen("/tmp/left.txt", "w").close()',
    "an open file": 'import os\nprint(os.open("left.txt", os.O_CREAT | os.O_WRONLY))',
    "a removed library": 'import os, shutil\nprint(os.listdir("/lib"))\nshutil.rmtree("/lib", True)',
    "a module imported": 'import sys\nprint("colorsys" in sys.modules)\nimport colorsys',
    "a module's variable": 'import string\nprint(string.digits)\nstring.digits = ""',
    "a class attribute": 'import collections\nprint(hasattr(collections.Counter, "x"))\ncollections.Counter.x = 1',
    "a method of a lock": "import _thread\nprint(_thread.lock.acquire is None)\n_thread.lock.acquire = None",
    "a built-in": 'import builtins\nprint(hasattr(builtins, "left"))\nbuiltins.left = 1',
    "an excepthook": "import sys\nprint(sys.excepthook is sys.__excepthook__)\nsys.excepthook = print",
    "a threading hook": "import threading as t\nprint(t.excepthook is t.__excepthook__)\nt.excepthook = print",
    "an unraisable hook": "import sys\nprint(sys.unraisablehook is sys.__unraisablehook__)\nsys.unraisablehook = print",
    "a signal handler": "import signal\nprint(signal.getsignal(15))\nsignal.signal(15, signal.SIG_IGN)",
    "a logger": (
        "import logging\nprint(logging.root.handlers, len(logging.root.manager.loggerDict))\n"
        'logging.basicConfig()\nlogging.getLogger("left")'
    ),
    "a warnings filter": 'import warnings\nprint(len(warnings.filters))\nwarnings.simplefilter("ignore")',
    "a function at exit": 'import atexit\natexit.register(print, "bye")\nprint("hello")',
    "a locale": "import locale\nprint(locale.setlocale(locale.LC_ALL))\nlocale.setlocale(locale.LC_ALL, 'C')",
    "a decimal context": "import decimal\nprint(decimal.getcontext().prec)\ndecimal.getcontext().prec = 3",
    "a trace function": "import sys\nprint(sys.gettrace())\nsys.settrace(lambda *_: None)",
    "a recursion limit": "import sys\nprint(sys.getrecursionlimit())\nsys.setrecursionlimit(500)",
    "a switch interval": "import sys\nprint(sys.getswitchinterval())\nsys.setswitchinterval(1)",
    "a context variable": (
        'import contextvars\nv = contextvars.ContextVar("v", default=0)\n'
        "print(len(contextvars.copy_context()))\nv.set(1)"
    ),
    "a name of the main thread": (
        'import _thread, threading\nprint(_thread._get_name(), threading.current_thread())\n_thread.set_name("left")'
    ),
    "a number of threads": (
        "import threading\nt = threading.Thread()\nt.start()\nt.join()\n"
        "print(t.name, t.ident, threading.active_count())"
    ),
    "a pool": (
        "from concurrent.futures import ThreadPoolExecutor as P\n"
        "with P(1, 'p') as p: print(p.submit(str, 1).result())\nprint(P()._thread_name_prefix)"
    ),
    "an event loop": (
        "import asyncio\nasyncio.set_event_loop(asyncio.new_event_loop())\nasyncio.run(asyncio.sleep(0))\nprint('ran')"
    ),
    "a stream": "import sys\nprint(sys.stdout is sys.__stdout__)\nsys.stdout.close()",
    "its own file": "import sys\nprint(__file__, len(open(sys.argv[0]).read()))\nopen(__file__, 'a').write('#')",
}
TIMED = {"io_bound.py"}  # it prints which way was faster; in a run by a schedule, sleeps of threads do not overlap
RUNNABLE = [program for program in every_program() if not program.why_not_in_a_page]


def told_of(result):
    """The status and the output of an answer."""
    if "outcomes" in result:
        (result,) = result["outcomes"]
        return result["status"], result["output"]
    return result["status"], result["output"] + result["errors"]


def exploring(file, source):
    return {"type": "explore", "limit": 1, "source": source, "file": file}


def asked(sources, steps):
    """What each program prints by Run, Run again and exploring, and by Step where steps(file) says so."""
    runs = [{**ask_engine.RUN, "source": source, "file": file} for file, source in sources]
    requests = [one for run, program in zip(runs, sources, strict=True) for one in (run, run, exploring(*program))]
    answers = ask_engine.answers(requests)
    told = [list(map(told_of, answers[place : place + 3])) for place in range(0, len(answers), 3)]
    stepped = [place for place, (file, _) in enumerate(sources) if steps(file)]
    requests = []
    for place in stepped:
        (outcome,) = answers[3 * place + 2]["outcomes"]
        file, source = sources[place]
        step = {"type": "step", "schedule": outcome["schedule"], "source": source, "file": file}
        requests += [exploring(file, source), step]
    for place, answer in zip(stepped, ask_engine.answers(requests)[1::2], strict=True):
        told[place].append((answer["status"], answer["output"]))
    return told


@pytest.fixture(scope="module")
def left_behind():
    sources = [("program.py", textwrap.dedent(source)) for source in LEFT_BEHIND.values()]
    return dict(zip(LEFT_BEHIND, asked(sources, lambda file: True), strict=True))


@pytest.mark.xdist_group("left behind")
@pytest.mark.parametrize("what", LEFT_BEHIND)
def test_each_run_begins_as_new(what, left_behind):
    first, *others = left_behind[what]
    assert first[0] == "finished" and first[1], first
    assert others == [first] * 3


def test_addresses_are_the_same_in_each_run():
    request = {"source": "print(id([]), object(), hash('a'))", "file": "program.py"}
    runs = ask_engine.answers([{**ask_engine.RUN, **request}] * 2)
    explored = ask_engine.answers([{"type": "explore", "limit": 1, **request}] * 2)
    assert runs[0]["output"] == runs[1]["output"]
    assert explored[0]["outcomes"] == explored[1]["outcomes"]


@pytest.fixture(scope="module")
def guide():
    counted = {program.path.name for program in RUNNABLE if program.explored}
    sources = [(program.path.name, program.source) for program in RUNNABLE]
    return dict(zip(RUNNABLE, asked(sources, counted.__contains__), strict=True))


@pytest.mark.xdist_group("guide")
@pytest.mark.parametrize("program", RUNNABLE, ids=lambda program: program.path.relative_to(EXAMPLES).as_posix())
def test_run_step_and_explore_agree(program, guide):
    """A run by a schedule may end otherwise than by a scheduler; where it ends well, it keeps what is guaranteed."""
    first, second, found, *stepped = guide[program]
    assert second == first
    assert stepped in ([], [found])
    record = output_of(program.output(), free_threaded=False)
    guarantee, recorded = Guarantee.of(record), record.read_text(encoding="utf-8")
    unbounded = replace(guarantee, varies=[replace(part, least=None, most=None) for part in guarantee.varies])
    assert first[0] == "finished"
    for status, output in (first, found):
        if status == "finished" and program.path.name not in TIMED:  # the clock is virtual
            assert unbounded.problems(recorded, output) == []
