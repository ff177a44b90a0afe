"""Makes pytest-codeblocks run each block of a page as the page shows it, on every CPython found.

On its own the plugin would not expand includes, and would exec() a block inside pytest, where a main guard
never runs and an exception in a thread is only a warning. It looks up how to read a page and how to run a
block as module globals, so both are replaced here and `pytest --codeblocks` stays the runner.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import textwrap
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import markdown
import pytest
import pytest_codeblocks.plugin as codeblocks
from mkdocs.config import load_config
from pymdownx.snippets import SnippetMissingError
from pytest_codeblocks.main import CodeBlock

import environments
import interpreters
import programs
import timelines
from page_source import ROOT, Include, fences, programs_folder
from program_needs import Needs
from record import RUNS, Guarantee, digest, record_for, version_key

FINISHED = pytest.StashKey[list[programs.Run]]()


def pytest_addoption(parser):
    group = parser.getgroup("programs")
    group.addoption("--record", action="store_true", help="record what the pages' programs print")
    group.addoption("--time-limit", type=float, default=120, metavar="S", help="seconds a program may take")
    group.addoption("--attempt", type=Path, metavar="FILE", help="your own solution, for the exercises' checks")


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

    def start(self, pool):
        limit = self.config.option.time_limit
        include: Include = self.obj.include
        if include is None:
            pytest.fail(f"{self.where}: Python stands here that no include line brought in", pytrace=False)
        self.needs = Needs.of(self.obj.code)
        self.requirements = environments.requirements_of(include.path)
        found = environments.found(self.requirements)
        self.able = [i for i in found if self.needs.met_by(i.version, free_threaded=i.free_threaded)]
        self.runs = [pool.submit(self.run_on, interpreter, limit) for interpreter in self.able]

    def run_on(self, interpreter, limit):
        if self.requirements:
            environments.make(self.requirements)
        return programs.run(self.obj.include.path.name, self.obj.code, interpreter, limit)

    @property
    def where(self):
        return f"{self.path.relative_to(ROOT).as_posix()}:{self.obj.lineno}"

    def runtest(self):
        if not self.able:
            pytest.skip(
                f"{self.obj.include.path.name} was not run: it needs {self.needs}, which is not on this machine"
            )
        runs = [future.result() for future in self.runs]
        self.config.stash.setdefault(FINISHED, []).extend(runs)
        if self.config.option.record:
            self.record(runs)
        failures = {str(run.interpreter): problems for run in runs if (problems := self.problems(run))}
        if failures:
            name = self.obj.include.path.relative_to(ROOT).as_posix()
            told = [f"on CPython {i}: {problem}" for i, problems in failures.items() for problem in problems]
            pytest.fail(f"{self.where}: {name}\n" + textwrap.indent("\n".join(told), "  "), pytrace=False)

    def problems(self, run):
        record = record_for(self.obj.include.record, free_threaded=run.interpreter.free_threaded)
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
            record = record_for(self.obj.include.record, free_threaded=build)
            wanted = build == record.name.endswith(".free-threaded.out")
            if wanted and run.interpreter == interpreters.newest(self.able, free_threaded=build) and not run.problems():
                record.write_text(run.output, encoding="utf-8", newline="\n")
                self.session.recorded_on.setdefault(self.path, set()).add(run.interpreter)

    def repr_failure(self, excinfo):
        return str(excinfo.value)

    def reportinfo(self):
        return self.path, self.obj.lineno - 1, self.where


codeblocks.extract_from_file = program_blocks
codeblocks.TestBlock = ProgramItem


def pytest_collection_finish(session):
    """All programs start now and wait for their sleeps at the same time; each test then takes its own result.

    To be recorded they run one by one, so that figures on a page are those of a quiet machine.
    """
    session.recorded_on = {}
    if not session.config.option.collectonly:
        session.pool = ThreadPoolExecutor(1 if session.config.option.record else programs.AT_ONCE)
        for item in session.items:
            if isinstance(item, ProgramItem):
                item.start(session.pool)


def pytest_sessionfinish(session, exitstatus):
    """With --record: where each page's programs ran, once all of the page's programs ran well."""
    if pool := getattr(session, "pool", None):
        pool.shutdown(cancel_futures=True)
    for page, recorded_on in getattr(session, "recorded_on", {}).items():
        items = [item for item in session.items if isinstance(item, ProgramItem) and item.path == page]
        if len(items) == len(program_blocks(page)) and not session.testsfailed:
            shown = {item.obj.include.path for item in items}
            runs = {
                "date": datetime.date.today().isoformat(),
                "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
                "recorded_on": sorted(map(str, recorded_on)),
                "ran_on": sorted({str(i) for item in items for i in item.able}, key=version_key),
                "programs": {path.name: digest(path) for path in sorted(shown)},
            }
            record_timelines(shown)
            path = programs_folder(page) / RUNS
            path.write_text(json.dumps(runs, indent=2) + "\n", encoding="utf-8", newline="\n")


def record_timelines(recorded):
    """Write the events of programs; none where a program has no thread but its main one."""
    for program, text in timelines.run(sorted(recorded)).items():
        timelines.file_of(program).write_text(text, encoding="utf-8", newline="\n")
        timelines.forget()
        if not timelines.has_threads(program):
            timelines.file_of(program).unlink()


def pytest_terminal_summary(terminalreporter):
    if runs := terminalreporter.config.stash.get(FINISHED, []):
        ran_on = ", ".join(sorted({str(run.interpreter) for run in runs}, key=version_key))
        longest = max(run.seconds for run in runs)
        terminalreporter.write_line(f"Programs ran on CPython {ran_on}; the longest took {longest:.1f} s.")
