"""Makes pytest-codeblocks run each block of a page as the page shows it, on every CPython found.

On its own the plugin would not expand includes, and would exec() a block inside pytest, where a main guard
never runs and an exception in a thread is only a warning. It looks up how to read a page and how to run a
block as module globals, so both are replaced here and `pytest --codeblocks` stays the runner.
"""

from __future__ import annotations

import signal
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import markdown
import pytest
import pytest_codeblocks.plugin as codeblocks
from mkdocs.config import load_config
from pymdownx.snippets import SnippetMissingError
from pytest_codeblocks.main import CodeBlock

import ask_engine
import environments
import interpreters
import machine
import pictures
import programs
from blocks import Include, fences
from guarantee import Guarantee, output_of
from needs import Needs
from paths import ROOT, programs_folder
from runs import Runs, version_key

POOL = pytest.StashKey[ThreadPoolExecutor]()
RECORDED_ON = pytest.StashKey[dict[Path, set[interpreters.Interpreter]]]()  # where each page's programs were recorded
RAN_ON = "CPython "  # a test's properties: how long its program took, by interpreter


def pytest_addoption(parser):
    group = parser.getgroup("programs")
    group.addoption("--record", action="store_true", help="record what the pages' programs print")
    group.addoption("--time-limit", type=float, default=120, metavar="S", help="seconds a program may take")
    group.addoption("--attempt", type=Path, metavar="FILE", help="your own solution, for the exercises' checks")


def pytest_configure(config):
    """Let Ctrl+C reach the programs: they ignore what is ignored here, as where the tests run in the background."""
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@cache
def snippets():
    """The site's own include mechanism, with the settings the site has."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(ROOT)]
    extension = ["pymdownx.snippets"]
    return markdown.Markdown(extensions=extension, extension_configs=config.mdx_configs).preprocessors["snippet"]


def program_blocks(page: Path) -> list[CodeBlock]:
    """The Python blocks of a page, each with the code its include stands for."""
    blocks = []
    for fence in fences(Path(page).read_text(encoding="utf-8")):
        if fence.info == "python":
            where = f"{Path(page).relative_to(ROOT).as_posix()}:{fence.line}"
            try:
                code = "\n".join(snippets().run(list(fence.body))).rstrip("\n") + "\n"
            except SnippetMissingError as error:
                raise codeblocks.MarkdownFile.CollectError(f"{where}: {error}") from None
            block = CodeBlock(code, fence.line, "python")
            block.include = fence.include
            blocks.append(block)
    return blocks


class ProgramItem(codeblocks.TestBlock):
    """One block of one page, run on every interpreter found."""

    def __init__(self, **given):
        super().__init__(**given)
        self.add_marker(pytest.mark.xdist_group("programs"))

    def setup(self):
        if POOL not in self.session.stash:
            start_all(self.session)

    def start(self, pool):
        limit = self.config.option.time_limit
        include: Include = self.obj.include
        if include is None:
            pytest.fail(f"{self.where}: Python stands here that no include line brought in", pytrace=False)
        self.needs = Needs.of(self.obj.code)
        self.requirements = environments.requirements_of(include.program)
        found = environments.found(self.requirements)
        self.able = [i for i in found if self.is_met_by(i)] if machine.meets(self.needs) else []
        self.runs = [pool.submit(self.run_on, interpreter, limit) for interpreter in self.able]

    def is_met_by(self, interpreter):
        is_met = self.needs.met_by(interpreter.version, free_threaded=interpreter.free_threaded)
        return is_met and all(machine.can_import(interpreter, module) for module in self.needs.modules)

    def run_on(self, interpreter, limit):
        if self.requirements:
            environments.make(self.requirements)
        with machine.display() if self.needs.display else nullcontext({}) as display:
            return programs.run(self.obj.include.path.name, self.obj.code, interpreter, limit, display)

    @property
    def where(self):
        return f"{self.path.relative_to(ROOT).as_posix()}:{self.obj.lineno}"

    def runtest(self):
        if not self.able:
            pytest.skip(
                f"{self.obj.include.path.name} was not run: it needs {self.needs}, which is not on this machine"
            )
        runs = [future.result() for future in self.runs]
        self.user_properties += [(f"{RAN_ON}{run.interpreter}", run.seconds) for run in runs]
        if self.config.option.record:
            self.record(runs)
        failures = {str(run.interpreter): problems for run in runs if (problems := self.problems(run))}
        if failures:
            name = self.obj.include.path.relative_to(ROOT).as_posix()
            told = [f"on CPython {i}: {problem}" for i, problems in failures.items() for problem in problems]
            pytest.fail(f"{self.where}: {name}\n" + textwrap.indent("\n".join(told), "  "), pytrace=False)

    def problems(self, run):
        record = output_of(self.obj.include.output, free_threaded=run.interpreter.free_threaded)
        unclean = run.problems()
        if unclean or not record.exists():
            page = self.path.relative_to(ROOT).as_posix()
            return unclean or [f"{record.name} is missing; record it: pytest --record {page}"]
        recorded = record.read_text(encoding="utf-8")
        problems = Guarantee.of(record).problems(recorded, run.output)
        if problems:
            problems.append(f"expected (from {record.name}):\n{recorded}but it printed:\n{run.output}")
        return problems

    def record(self, runs):
        for run in runs:
            build = run.interpreter.free_threaded
            record = output_of(self.obj.include.output, free_threaded=build)
            wanted = build == record.name.endswith(".free-threaded.out")
            if wanted and run.interpreter == interpreters.newest(self.able, free_threaded=build) and not run.problems():
                record.write_text(run.output, encoding="utf-8", newline="\n")
                self.record_picture(run.interpreter)
                self.session.stash[RECORDED_ON].setdefault(self.path, set()).add(run.interpreter)

    def record_picture(self, interpreter):
        """Record what the program's window looks like, where the page shows it."""
        picture = self.obj.include.program.picture
        if f"/{picture.name})" in self.path.read_text(encoding="utf-8"):
            limit = self.config.option.time_limit
            taken = pictures.taken(
                lambda display: programs.run("window.py", self.obj.code, interpreter, limit, display)
            )
            picture.write_bytes(taken.png())

    def repr_failure(self, excinfo):
        return str(excinfo.value)

    def reportinfo(self):
        return self.path, self.obj.lineno - 1, self.where


codeblocks.extract_from_file = program_blocks
codeblocks.TestBlock = ProgramItem


def start_all(session: pytest.Session) -> None:
    """Start all programs, which wait for their sleeps at the same time; each test then takes its own result.

    To be recorded they run one by one, so that figures on a page are those of a quiet machine.
    """
    pool = session.stash[POOL] = ThreadPoolExecutor(1 if session.config.option.record else programs.AT_ONCE)
    session.stash[RECORDED_ON] = {}
    for item in session.items:
        if isinstance(item, ProgramItem):
            item.start(pool)


def pytest_sessionfinish(session, exitstatus):
    """With --record: where each page's programs ran, once all of the page's programs ran well."""
    if pool := session.stash.get(POOL, None):
        pool.shutdown(cancel_futures=True)
    for page, recorded_on in session.stash.get(RECORDED_ON, {}).items():
        items = [item for item in session.items if isinstance(item, ProgramItem) and item.path == page]
        if len(items) == len(program_blocks(page)) and not session.testsfailed:
            shown = sorted({item.obj.include.program for item in items}, key=lambda program: program.path)
            ask_engine.record(shown)
            ran_on, with_packages_on = (
                {str(interpreter) for item in some for interpreter in item.able}
                for some in (items, [item for item in items if item.requirements])
            )
            runs = Runs.of_today(shown, set(map(str, recorded_on)), ran_on, with_packages_on)
            runs.write(programs_folder(page))


def pytest_terminal_summary(terminalreporter):
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    told = [told for report in reports for told in getattr(report, "user_properties", [])]
    if runs := [(name.removeprefix(RAN_ON), seconds) for name, seconds in told if name.startswith(RAN_ON)]:
        ran_on = ", ".join(sorted({version for version, _ in runs}, key=version_key))
        longest = max(seconds for _, seconds in runs)
        terminalreporter.write_line(f"Programs ran on CPython {ran_on}; the longest took {longest:.1f} s.")
