"""What a program needs beyond the oldest Python of the guide, stated in it as inline script metadata (PEP 723).

# /// script
# requires-python = ">=3.14"
# dependencies = ["distributed==2026.8.0"]
# [tool.python]
# free-threaded = true
# ///
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from packaging.specifiers import SpecifierSet

BLOCK = re.compile(r"^# /// script\n(?P<content>(?:#(?: .*)?\n)+?)# ///$", re.MULTILINE)


@dataclass(frozen=True)
class Needs:
    """Which CPythons can run a program, and with which packages."""

    python: SpecifierSet
    free_threaded: bool
    packages: tuple[str, ...] = ()

    @classmethod
    def of(cls, source: str) -> Needs:
        block = BLOCK.search(source)
        content = re.sub(r"^# ?", "", block["content"], flags=re.MULTILINE) if block else ""
        data = tomllib.loads(content)
        free_threaded = data.get("tool", {}).get("python", {}).get("free-threaded", False)
        return cls(SpecifierSet(data.get("requires-python", "")), free_threaded, tuple(data.get("dependencies", [])))

    def met_by(self, version: str, *, free_threaded: bool) -> bool:
        return self.python.contains(version, prereleases=True) and (free_threaded or not self.free_threaded)

    def __str__(self) -> str:
        """The need in words, "Python 3.14 or newer and distributed==2026.8.0"; empty where there is none."""
        versions = ", ".join(re.sub(r"^>=(.+)", r"\1 or newer", str(part)) for part in self.python)
        build = "a free-threaded build" if self.free_threaded else ""
        python = f"{build}{' of ' if build and versions else ''}{f'Python {versions}' if versions else ''}"
        return " and ".join(filter(None, [python, *self.packages]))
