"""Diagrams are drawn in Firefox too."""

import json

import browsers
import node_tools
from diagrams import diagrams, lost_labels
from site_fixtures import ADDRESSES


def test_diagrams_are_drawn_in_firefox(served):
    script = str(node_tools.TOOLS / "firefox.mjs")
    result = node_tools.node(script, browsers.firefox(), *[served + where for where in ADDRESSES])
    assert result.returncode == 0, result.stderr
    for where, opened in zip(ADDRESSES, json.loads(result.stdout), strict=True):
        assert opened["complaints"] == []
        for diagram, drawn in zip(diagrams(where), opened["texts"], strict=True):
            assert lost_labels(diagram, drawn) == []
