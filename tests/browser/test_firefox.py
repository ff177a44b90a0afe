"""Diagrams are drawn, and programs run, in Firefox too."""

import json

import browsers
import node_tools
from diagrams import diagrams, lost_labels
from page_source import EXAMPLES
from site_fixtures import ADDRESSES


def test_firefox(served):
    script = str(node_tools.TOOLS / "firefox.mjs")
    result = node_tools.node(script, browsers.firefox(), *[served + where for where in ADDRESSES])
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    for where, opened in zip(ADDRESSES, told["pages"], strict=True):
        assert opened["complaints"] == []
        for diagram, drawn in zip(diagrams(where), opened["texts"], strict=True):
            assert lost_labels(diagram, drawn) == []
    status, output = told["ran"]
    assert status.startswith("Finished") and status.endswith("with 2 threads.")
    assert output == (EXAMPLES / "index/hello_thread.out").read_text(encoding="utf-8")
