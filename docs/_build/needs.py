"""What a program needs beyond the oldest Python of the guide, stated in it as inline script metadata (PEP 723).

# /// script
# requires-python = ">=3.14"
# dependencies = ["distributed==2026.8.0"]
# [tool.python]
# free-threaded = true
# modules = ["tkinter"]
# [tool.machine]
# systems = ["linux", "darwin"]
# commands = ["cc"]
# cores = 2
# display = true
# ///
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from packaging.specifiers import SpecifierSet

BLOCK = re.compile(r"^# /// script\n(?P<content>(?:#(?: .*)?\n)+?)# ///$", re.MULTILINE)
SYSTEMS = {"linux": "Linux", "darwin": "macOS", "win32": "Windows"}  # by sys.platform
COMMANDS = {"cc": "a C compiler"}


@dataclass(frozen=True)
class Needs:
    """Which CPythons can run a program, with which packages, and on which machines.

    modules: those of the standard library that a CPython may be without; systems: as sys.platform names them, none: all
    """

    python: SpecifierSet
    free_threaded: bool
    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    cores: int = 1
    display: bool = False

    @classmethod
    def of(cls, source: str) -> Needs:
        block = BLOCK.search(source)
        content = re.sub(r"^# ?", "", block["content"], flags=re.MULTILINE) if block else ""
        data = tomllib.loads(content)
        python, machine = (data.get("tool", {}).get(table, {}) for table in ("python", "machine"))
        return cls(
            SpecifierSet(data.get("requires-python", "")),
            python.get("free-threaded", False),
            tuple(data.get("dependencies", [])),
            tuple(python.get("modules", [])),
            tuple(machine.get("systems", [])),
            tuple(machine.get("commands", [])),
            machine.get("cores", 1),
            machine.get("display", False),
        )

    def met_by(self, version: str, *, free_threaded: bool) -> bool:
        return self.python.contains(version, prereleases=True) and (free_threaded or not self.free_threaded)

    def __str__(self) -> str:
        """The need in words, "Python 3.14 or newer and distributed==2026.8.0"; empty where there is none."""
        versions = ", ".join(re.sub(r"^>=(.+)", r"\1 or newer", str(part)) for part in self.python)
        build = "a free-threaded build" if self.free_threaded else ""
        python = f"{build}{' of ' if build and versions else ''}{f'Python {versions}' if versions else ''}"
        systems = " or ".join(SYSTEMS[system] for system in self.systems)
        commands = [COMMANDS[command] for command in self.commands]
        cores = f"{self.cores} cores" if self.cores > 1 else ""
        things = [python, *self.packages, *self.modules, *commands, cores, "a display" if self.display else ""]
        return ", on ".join(filter(None, [" and ".join(filter(None, things)), systems]))
