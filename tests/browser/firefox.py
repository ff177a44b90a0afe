"""Firefox, which Playwright drives only in a build of its own; tools/firefox.mjs drives any."""

from __future__ import annotations

import json

import pytest

import browsers
import node_tools


class Firefox:
    """Opens one page after the other, and runs the same scripts in each."""

    def __init__(self, *scripts: str) -> None:
        paths = [f"{script}.js" for script in scripts]
        self.process = node_tools.start("firefox.mjs", browsers.firefox(), *paths)

    def visit(self, address: str) -> None:
        """Begin to open a page."""
        print(address, file=self.process.stdin, flush=True)

    def told(self) -> tuple[list, list[str]]:
        """What the scripts told of the page whose visit began first, and what the browser complained about."""
        line = self.process.stdout.readline()
        if not line:
            pytest.fail(f"Firefox ended, with exit status {self.process.wait()}: stderr tells why", pytrace=False)
        answer = json.loads(line)
        return answer["told"], answer["complaints"]

    def close(self) -> None:
        self.process.communicate()  # reads what nobody asked for, or Node would wait to write it
