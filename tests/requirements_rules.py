"""What requirements.txt must be, as checks that name the file and line of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

COMMAND = "uv pip compile --universal --python-version {} --generate-hashes requirements.in -o requirements.txt"
DIRECT = "-r requirements.in"


@dataclass(frozen=True)
class Pin:
    """One package in requirements.txt: its line, the hashes of its files, and what needs it."""

    line: int
    requirement: Requirement
    hashes: tuple[str, ...]
    needed_by: frozenset[str]


def direct(text: str) -> dict[str, tuple[int, Requirement]]:
    """What requirements.in names, each with its line."""
    lines = ((number, line.partition("#")[0].strip()) for number, line in enumerate(text.splitlines(), 1))
    named = [(number, Requirement(line)) for number, line in lines if line]
    return {canonicalize_name(requirement.name): (number, requirement) for number, requirement in named}


def pins(text: str) -> dict[str, Pin]:
    """What requirements.txt pins."""
    found: dict[str, Pin] = {}
    number = 1
    for entry in re.split(r"^(?=[^\s#])", text, flags=re.MULTILINE):
        if not entry.startswith("#"):
            requirement = Requirement(entry.split("\n")[0].removesuffix("\\"))
            hashes = tuple(re.findall(r"--hash=(\S+)", entry))
            needed_by = frozenset(re.findall(r"^ +# (?: {2}|via )(\S.*)$", entry, re.MULTILINE))
            found[canonicalize_name(requirement.name)] = Pin(number, requirement, hashes, needed_by)
        number += entry.count("\n")
    return found


def requirements_problems(named_text: str, pinned_text: str, oldest_python: str) -> Iterator[str]:
    """Everything in which requirements.txt is not what its command would make of requirements.in."""
    command = COMMAND.format(oldest_python)
    for path, text in (("requirements.in", named_text), ("requirements.txt", pinned_text)):
        if command not in [line.lstrip("# ") for line in text.splitlines()[:2]]:
            yield f"{path}:2: the command that compiles requirements.txt is not here: {command}"
    named, pinned = direct(named_text), pins(pinned_text)
    for name, (line, requirement) in named.items():
        if name not in pinned:
            yield f"requirements.in:{line}: {name} is not in requirements.txt; compile it: {command}"
            continue
        pin = pinned[name]
        version = next(iter(pin.requirement.specifier)).version
        if not requirement.specifier.contains(version):
            yield f"requirements.txt:{pin.line}: requirements.in asks for {requirement}"
    for name, pin in pinned.items():
        if [specifier.operator for specifier in pin.requirement.specifier] != ["=="]:
            yield f"requirements.txt:{pin.line}: {name} is not pinned to one version"
        if not pin.hashes or not all(re.fullmatch("sha256:[0-9a-f]{64}", digest) for digest in pin.hashes):
            yield f"requirements.txt:{pin.line}: {name} needs the sha256 of its files"
        if (DIRECT in pin.needed_by) != (name in named):
            yield f"requirements.txt:{pin.line}: {name} is in one of the two files for a reason the other has not"
        for needer in pin.needed_by - {DIRECT} - pinned.keys():
            yield f"requirements.txt:{pin.line}: {name} is here for {needer}, which is not"
        if not pin.needed_by:
            yield f"requirements.txt:{pin.line}: nothing says what {name} is here for"
