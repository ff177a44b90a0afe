"""Where and when the programs of a page ran: recorded.json in their folder, which `pytest --record` writes."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from program import Program

FREE_THREADED = " free-threaded"


@dataclass(frozen=True)
class Runs:
    """The runs of one folder's programs: interpreters as "3.13.0 free-threaded", programs as {file name: digest}."""

    date: str
    machine: str
    recorded_on: list[str]
    ran_on: list[str]
    programs: dict[str, str]

    @classmethod
    def read(cls, folder: Path) -> Runs:
        """Raises FileNotFoundError where the programs are not recorded."""
        return cls(**json.loads(_file(folder).read_text(encoding="utf-8")))

    @classmethod
    def of_today(cls, programs: Iterable[Program], recorded_on: set[str], ran_on: set[str]) -> Runs:
        return cls(
            date=datetime.date.today().isoformat(),
            machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
            recorded_on=sorted(recorded_on),
            ran_on=sorted(ran_on, key=version_key),
            programs={program.path.name: program.digest for program in programs},
        )

    def write(self, folder: Path) -> None:
        _file(folder).write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8", newline="\n")

    def are_of(self, program: Program) -> bool:
        """Whether this version of a program ran."""
        return self.programs.get(program.path.name) == program.digest

    def sentences(self, *, needy: bool) -> str:
        """For the foot of a page: where its programs ran and where their output comes from; needy: some need more."""
        *most, last = sorted(self.ran_on, key=version_key)
        return (
            f"The programs on this page ran on CPython {', '.join(most)}{' and ' if most else ''}{last}"
            f"{', each where its need is met' if needy else ''}. Their output was recorded on {self.date} "
            f"with {' and '.join(self.recorded_on)} ({self.machine})."
        )


def _file(folder: Path) -> Path:
    return folder / "recorded.json"


def version_key(version: str) -> tuple[bool, list[int]]:
    """Sorts interpreter names: default builds by version, then free-threaded ones."""
    return FREE_THREADED in version, [int(part) for part in re.findall(r"\d+", version)]
