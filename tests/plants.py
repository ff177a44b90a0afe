"""Ways to plant a fault in a project: each makes a function that changes the project in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Plant = Callable[[Path], None]


def replace(path: str, old: str, new: str) -> Plant:
    def plant(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return plant


def append(path: str, text: str) -> Plant:
    return lambda folder: write(path, (folder / path).read_text(encoding="utf-8") + text)(folder)


def write(path: str, text: str) -> Plant:
    def plant(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    return plant


def both(*plants: Plant) -> Plant:
    def plant(folder: Path) -> None:
        for each in plants:
            each(folder)

    return plant
