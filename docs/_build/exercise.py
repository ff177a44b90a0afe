"""One exercise: tests/exercises/test_NAME.py says what must hold, and NAME_begin.py is what the reader begins with."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT, name_of

CHECKS = ROOT / "tests" / "exercises"
BEGIN = "_begin"
ALWAYS = "It ends on every schedule: no exception, no deadlock, and no thread looks again and again in a loop."


@dataclass(frozen=True)
class Exercise:
    """name: of the solution, and of the checks."""

    name: str

    @classmethod
    def of(cls, program: Path) -> Exercise | None:
        """The exercise that begins with a program."""
        exercise = cls(program.stem.removesuffix(BEGIN))
        return exercise if program.stem.endswith(BEGIN) and exercise.checks.exists() else None

    @property
    def checks(self) -> Path:
        return CHECKS / f"test_{self.name}.py"

    @property
    def asks(self) -> list[str]:
        """What is checked, a sentence or two for each check, in their order."""
        body = ast.parse(self.checks.read_text(encoding="utf-8")).body
        checks = [part for part in body if isinstance(part, ast.FunctionDef) and part.name.startswith("test_")]
        return [ALWAYS, *(" ".join((ast.get_docstring(check) or "").split()) for check in checks)]

    @property
    def uri(self) -> str:
        """Where the site serves the checks: under a name that changes with them."""
        digest = hashlib.sha256(self.checks.read_bytes()).hexdigest()[:8]
        return f"exercises/test_{self.name}-{digest}.py"

    @property
    def command(self) -> str:
        """What checks an attempt on the reader's computer."""
        return f".venv/bin/pytest {name_of(self.checks)} --attempt my_attempt.py"
