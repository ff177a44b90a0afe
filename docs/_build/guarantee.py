r"""What every run of a program guarantees of its output: NAME.toml beside the recorded NAME.out.

order = [["Starting thread for Alice", "Hello, Alice!"]]  # these lines come in this order

[[varies]]
pattern = 'It took (\d+\.\d) s'  # this number differs, within bounds
least = 3.0
most = 60
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Varying:
    """A part of the output that differs from run to run: group 1 of a pattern; with bounds, a number."""

    pattern: str
    least: float | None = None
    most: float | None = None

    def problems(self, output: str) -> list[str]:
        """One sentence for each number out of bounds, and one if the pattern is nowhere."""
        found = re.findall(self.pattern, output)
        problems = [] if found else [f"nothing matches {self.pattern!r}"]
        for text in found:
            if self.least is not None and float(text) < self.least:
                problems.append(f"{text} is less than {self.least:g} ({self.pattern!r})")
            if self.most is not None and float(text) > self.most:
                problems.append(f"{text} is more than {self.most:g} ({self.pattern!r})")
        return problems

    def mask(self, output: str) -> str:
        """The output with the varying part blanked out."""
        return re.sub(
            self.pattern, lambda m: m[0][: m.start(1) - m.start()] + "*" + m[0][m.end(1) - m.start() :], output
        )


@dataclass(frozen=True)
class Guarantee:
    """What is the same on every run. With no file beside the program: all of its output.

    order: chains of lines. When there are any, lines may come in any order, but each chain keeps its own.
    caption: how the page introduces the output, where the usual words do not fit.
    """

    order: list[list[str]] = field(default_factory=list)
    varies: list[Varying] = field(default_factory=list)
    caption: str = ""

    @classmethod
    def of(cls, output: Path) -> Guarantee:
        """The guarantee for a recorded output."""
        path = output.with_suffix(".toml")
        if not path.exists():
            return cls()
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        data["varies"] = [Varying(**entry) for entry in data.get("varies", [])]
        return cls(**data)

    def problems(self, recorded: str, output: str) -> list[str]:
        """What in the output breaks the guarantee; empty when it holds."""
        problems = [problem for part in self.varies for problem in part.problems(output)]
        for part in self.varies:
            recorded, output = part.mask(recorded), part.mask(output)
        want, got = recorded.splitlines(), output.splitlines()
        if not self.order:
            return problems + ([] if want == got else ["the output is not the recorded one"])
        missing, extra = Counter(want) - Counter(got), Counter(got) - Counter(want)
        problems += [f"missing: {line}" for line in missing.elements()]
        problems += [f"not expected: {line}" for line in extra.elements()]
        for chain in self.order:
            for earlier, later in itertools.pairwise(chain):
                for line in (earlier, later):
                    if line not in want:
                        problems.append(f"the order names a line that is not in the record: {line}")
                if earlier in got and later in got and got.index(earlier) > got.index(later):
                    problems.append(f"{later!r} came before {earlier!r}")
        return problems

    def heading(self) -> str:
        """How the page introduces the output."""
        if self.caption:
            return self.caption
        if self.order and self.varies:
            return "Output of one run: the order of some lines, and the figures, differ from run to run"
        if self.order:
            return "Output of one run: the order of some lines may differ"
        if self.varies:
            return "Output of one run: the figures differ from run to run"
        return "Output, the same on every run"


def output_of(output: Path, *, free_threaded: bool) -> Path:
    """The recorded output that holds for a build: a free-threaded one may have its own beside the other."""
    own = output.with_suffix(".free-threaded.toml")
    return own.with_suffix(".out") if free_threaded and own.exists() else output
