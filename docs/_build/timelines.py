"""The recorded timelines of the programs, drawn as SVG by the page's own code."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

import libraries
import node
import partials
import paths
from program import Program

DRAW = Path(__file__).with_name("draw_timelines.mjs")
CACHE = paths.CACHE / "timelines"
Drawing = dict[str, Any]  # inside, width, height, words: see drawing.mjs


@dataclass(frozen=True)
class Sheet:
    """The drawings of one folder in one SVG file, which is one request: each is a view with its program's name."""

    uri: str
    content: str


class Timelines:
    """The timelines of the programs that have threads; drawn once."""

    def __init__(self, programs: Iterable[Program]) -> None:
        self._programs = [program for program in programs if program.has_threads]

    @cached_property
    def sheets(self) -> dict[Path, Sheet]:
        """The sheet of each folder that has one; its address changes with its content."""
        return {folder: self._sheet(folder) for folder in sorted({program.path.parent for program in self._programs})}

    def figure(self, program: Program, address: str, *, explained: bool) -> str:
        """The HTML that shows a program's drawing on the sheet at an address; explained: with the legend."""
        drawing, legend = self._drawings[program], self._drawn["legend"] if explained else ""
        return partials.render("timeline.html", program=program, drawing=drawing, address=address, legend=legend)

    @cached_property
    def _drawings(self) -> dict[Program, Drawing]:
        return dict(zip(self._programs, self._drawn["drawings"], strict=True))

    @cached_property
    def _drawn(self) -> dict[str, Any]:
        """What draw_timelines.mjs prints; kept in .cache/ until an event or the code changes."""
        events = [program.recording.events for program in self._programs]
        scripts = [DRAW, *sorted(paths.ASSETS.glob("*.mjs")), *sorted((paths.ASSETS / "timeline").glob("*.mjs"))]
        made_of = [json.dumps(events).encode(), *map(Path.read_bytes, scripts)]
        kept = CACHE / f"{hashlib.sha256(b''.join(made_of)).hexdigest()[:16]}.json"
        if not kept.exists():
            CACHE.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=CACHE) as temporary:
                drawn = Path(temporary, kept.name)
                drawn.write_text(node.run(DRAW, given=events), encoding="utf-8")
                libraries.put_in_place(drawn, kept)
        return dict(json.loads(kept.read_text(encoding="utf-8")))

    def _sheet(self, folder: Path) -> Sheet:
        drawn = [(program, drawing) for program, drawing in self._drawings.items() if program.path.parent == folder]
        views, below = [], 0
        for program, drawing in drawn:
            views.append({"name": program.path.stem, "below": below} | drawing | {"inside": Markup(drawing["inside"])})
            below += drawing["height"] + 20
        content = partials.render("timelines.svg", style=Markup(_style()), views=views)
        name = f"timelines-{hashlib.sha256(content.encode()).hexdigest()[:8]}.svg"
        return Sheet(paths.name_of(folder / name), content)


def _style() -> str:
    """What the style sheets say of drawings, and the colours of both schemes; the scheme is that of the page around."""
    css = "".join(path.read_text(encoding="utf-8") for path in sorted(paths.ASSETS.rglob("*.css")))
    rules = "".join(re.findall(r"^\.tl[ -].*\n", css, re.MULTILINE))
    used = set(re.findall(r"var\((--[\w-]+)\)", rules))

    def colours(scheme: str) -> str:
        parts = re.findall(rf'\[data-md-color-scheme="{scheme}"\] {{(.*?)}}', css, re.DOTALL)
        values = re.findall(r"(--[\w-]+): ([^;]+);", "".join(parts))
        return "".join(f"{name}:{value};" for name, value in values if name in used)

    light, dark = colours("default"), colours("slate")
    return f":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}{rules}"
