"""What a page cannot run has no Run button, and the engine refuses it in the same words."""

import pytest

import ask_engine
import page_limits
import partials
from needs import Needs
from page_limits import LIMITS, TABLE
from program import Program

NEEDY = '"""Says hello."""\n# /// script\n# requires-python = ">={}"\n# {}\n# ///\nprint("hello")\n'
# Of a name in the table that is a module of no use: a call that shows it.
CALLS = {
    "multiprocessing": "multiprocessing.Process(target=print).start()",
    "concurrent.futures.process": "concurrent.futures.process.ProcessPoolExecutor().submit(print).result()",
    "subprocess": "subprocess.run(['ls'])",
    "socket": "socket.create_connection(('localhost', 80))",
    "socketserver": "socketserver.TCPServer(('', 0), None)",
    "http.client": "http.client.HTTPConnection('example.org').request('GET', '/')",
    "http.server": "http.server.HTTPServer(('', 0), None)",
    "urllib.request": "urllib.request.urlopen('http://example.org')",
    "pdb": "pdb.set_trace()",
}


def why_not(source):
    return page_limits.why_not(source, Needs.of(source))


def program_using(name):
    """A program that needs what a name of the table stands for."""
    path, _, last = name.removesuffix(".__init__").rpartition(".")
    if name in TABLE["CALLS"]:
        return f"from {path} import {last} as it\nit()\n"
    if name in TABLE["ABSENT"]:
        return f"import {path}\n{name}()\n"
    return f"import {name}\n{CALLS.get(name, '')}\n"


def test_a_page_cannot_run_what_needs_another_python_or_a_package():
    assert why_not(NEEDY.format("3.14", "")) is None
    assert why_not(NEEDY.format("3.15", "")) == "a page has Python 3.14, with the GIL"
    packed = NEEDY.format("3.11", 'dependencies = ["dask==1.0"]')
    assert why_not(packed) == "it needs a package that a page does not have"
    parallel = '"""Says hello."""\n# /// script\n# tool.machine.cores = 2\n# ///\nprint("hello")\n'
    assert why_not(parallel) == "it needs several cores, and a page has one"


@pytest.mark.parametrize(
    "source, reason",
    [
        ("import os\nos.fork()\n", "it starts a process"),
        ("import os as system\nsystem.system('ls')\n", "it starts a process"),
        ("from os import execvp as become\n", "it starts a process"),
        ("import urllib.request\n", "it uses the network"),
        ("from urllib import request\n", "it uses the network"),
        ("import asyncio\nasyncio.open_connection('example.org', 80)\n", "it uses the network"),
        ("import ctypes.util\n", "it reaches outside of Python"),
        ("from js import document\n", "it reaches outside of Python"),
        ("from concurrent import futures\nfutures.ProcessPoolExecutor()\n", "it starts processes"),
        ("import multiprocessing\n", "it starts processes"),
        ("from multiprocessing.pool import Pool\n", "it starts processes"),
        ("from concurrent import interpreters\n", "it starts interpreters"),
    ],
)
def test_what_a_page_cannot_do_has_no_run_button(source, reason, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(source)
    bar = partials.render("program.html", program=Program(path), told={}, address="program.py")
    assert f"Run it on your computer: {reason}, which a page cannot." in bar
    assert "<button" not in bar


@pytest.mark.parametrize(
    "source",
    [
        "import os\nprint(os.cpu_count(), os.getpid())\n",
        "import urllib.parse\nurllib.parse.quote('a b')\n",
        "from concurrent.futures import ThreadPoolExecutor\n",
        "from multiprocessing.pool import ThreadPool\nThreadPool(2).map(abs, [1])\n",
        "import multiprocessing.dummy\n",
        "class Socket:\n    def socket(self): ...\nSocket().socket()\n",
    ],
)
def test_the_rest_has_one(source):
    assert why_not(source) is None


@pytest.fixture(scope="module")
def ended():
    """How a program ends in the engine that needs what a name of the table stands for, by name."""
    programs = ({"file": "program.py", "source": program_using(name)} for name in LIMITS)
    return dict(zip(LIMITS, ask_engine.answers(ask_engine.RUN | program for program in programs), strict=True))


@pytest.mark.xdist_group("limits")
@pytest.mark.parametrize("name", LIMITS)
def test_the_engine_refuses_what_has_no_run_button(name, ended):
    assert why_not(program_using(name)) == f"{LIMITS[name][0]}, which a page cannot"
    assert ended[name]["status"] == "failed"
    assert LIMITS[name][1] in ended[name]["errors"].splitlines()[-1]
