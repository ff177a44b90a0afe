"""Where and when the programs of a page ran: recorded.json in their folder, which `pytest --record` writes."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from program import Program

FREE_THREADED = " free-threaded"


@dataclass(frozen=True)
class Runs:
    """The runs of one folder's programs: interpreters as "3.13.0 free-threaded", programs as {file name: digest}.

    Those that need packages are among those of ran_on, and ran on with_packages_on.
    """

    date: str
    machine: str
    recorded_on: list[str]
    ran_on: list[str]
    programs: dict[str, str]
    with_packages_on: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, folder: Path) -> Runs:
        """Raises FileNotFoundError where the programs are not recorded."""
        return cls(**json.loads(_file(folder).read_text(encoding="utf-8")))

    @classmethod
    def of_today(
        cls, programs: Iterable[Program], recorded_on: set[str], ran_on: set[str], with_packages_on: set[str]
    ) -> Runs:
        return cls(
            date=datetime.date.today().isoformat(),
            machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
            recorded_on=sorted(recorded_on),
            ran_on=sorted(ran_on, key=version_key),
            with_packages_on=sorted(with_packages_on, key=version_key),
            programs={program.path.name: program.digest for program in programs},
        )

    def write(self, folder: Path) -> None:
        _file(folder).write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8", newline="\n")

    def are_of(self, program: Program) -> bool:
        """Whether this version of a program ran."""
        return self.programs.get(program.path.name) == program.digest

    def sentences(self, *, needy: bool) -> str:
        """For the foot of a page: where its programs ran and where their output comes from; needy: some need more."""
        parts = [f"The programs on this page ran on CPython {_listed(self.ran_on)}"]
        if needy:
            parts.append(", each where its need is met")
        if self.with_packages_on and self.with_packages_on != self.ran_on:
            parts.append(f"; those that need packages ran on CPython {_listed(self.with_packages_on)} only")
        parts.append(
            f". Their output was recorded on {self.date} with {' and '.join(self.recorded_on)} ({self.machine})."
        )
        return "".join(parts)


def _listed(interpreters: list[str]) -> str:
    *most, last = sorted(interpreters, key=version_key)
    return f"{', '.join(most)}{' and ' if most else ''}{last}"


def _file(folder: Path) -> Path:
    return folder / "recorded.json"


def version_key(version: str) -> tuple[bool, list[int]]:
    """Sorts interpreter names: default builds by version, then free-threaded ones."""
    return FREE_THREADED in version, [int(part) for part in re.findall(r"\d+", version)]
