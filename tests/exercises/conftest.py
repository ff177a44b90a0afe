"""The attempt under test: the reader's file, or the guide's own solution, examined by the page's own engine."""

from __future__ import annotations

from pathlib import Path

import attempts
import pytest

import ask_engine

COVERED = pytest.StashKey[str]()


def pytest_terminal_summary(terminalreporter, config):
    """Say of a reader's attempt that is right how much of it was explored, as the page does."""
    if config.option.attempt and COVERED in config.stash and not terminalreporter.stats.get("failed"):
        terminalreporter.write_line(config.stash[COVERED])


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem):
    """Fail with what is said to the author of the attempt, and nothing else."""
    try:
        return (yield)
    except attempts.Taught as taught:
        said = str(taught)
    pytest.fail(said, pytrace=False)


def pytest_collection_modifyitems(items):
    """An attempt is examined once, by the process that has all of its checks."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="module")
def examined(request) -> dict:
    """What the checks are told of the attempt, by the names of their parameters."""
    begin = attempts.begin_of(request.module.__name__.removeprefix("test_"))
    attempt = request.config.option.attempt or begin.path.with_name(f"{begin.exercise.name}.py")
    if not attempt.exists():
        pytest.fail(f"There is no file {attempt}.", pytrace=False)
    [told] = ask_engine.examined([(attempt.read_text(encoding="utf-8"), begin)])
    if "error" in told:
        pytest.fail(f"It is no Python yet: {told['error']}.", pytrace=False)
    given = attempts.given(**told, keeps_time=getattr(request.module, "KEEPS_TIME", False))
    try:
        attempts.must_end(given["runs"], given["schedules"], getattr(request.module, "WHERE_STUCK", ""))
        request.config.stash[COVERED] = given["schedules"].covered
        return given
    except attempts.Taught as taught:
        said = str(taught)
    pytest.fail(said, pytrace=False)


@pytest.fixture(scope="module")
def runs(examined):
    """The runs of the attempt that were watched: attempts.Observed."""
    return examined["runs"]


@pytest.fixture(scope="module")
def serial(examined):
    """The run in which each thread runs as long as it can."""
    return examined["serial"]


@pytest.fixture(scope="module")
def schedules(examined):
    """What exploring the attempt has found: attempts.Schedules."""
    return examined["schedules"]
