"""Diagrams are drawn, and programs run, in Firefox too."""

import json

import pytest
from diagrams import diagrams, lost_labels
from runnable import runnable_at

import browsers
import node_tools
from record import Guarantee
from site_fixtures import ADDRESSES


@pytest.fixture(scope="module")
def told(served):
    """What Firefox did with each page, by its address."""
    script = str(node_tools.TOOLS / "firefox.mjs")
    result = node_tools.node(script, browsers.firefox(), *[served + where for where in ADDRESSES])
    assert result.returncode == 0, result.stderr
    return {address.removeprefix(served): opened for address, opened in json.loads(result.stdout).items()}


@pytest.mark.parametrize("where", ADDRESSES)
def test_firefox(where, told):
    opened = told[where]
    assert opened["complaints"] == []
    for diagram, drawn in zip(diagrams(where), opened["texts"], strict=True):
        assert lost_labels(diagram, drawn) == []
    programs = runnable_at(where)
    assert opened["programs"].keys() == {program.path.name for program in programs}
    for program in programs:
        status, output = opened["programs"][program.path.name]
        recorded = program.record.read_text(encoding="utf-8")
        assert status.startswith("Finished"), output
        assert Guarantee.of(program.record).problems(recorded, output) == [], output
