// A run's events become lanes, and lanes a drawing that says what the events say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asText } from "../../docs/assets/shapes.mjs";
import { draw, framed, laneAt } from "../../docs/assets/timeline/drawing.mjs";
import { lanesOf, summary, told } from "../../docs/assets/timeline/lanes.mjs";

/** @type {(what: string, thread: number, time: number, more?: object) => any} */
const event = (what, thread, time, more = {}) => ({ what, thread, name: thread === 1 ? "MainThread" : `T${thread}`, time, ...more });
const LOCK = { kind: "lock", name: "lock" };
const HOLDS = event("holds", 1, 0, { on: LOCK, line: 5 });
const RUN = [
  event("thread-started", 2, 0, { by: 1 }),
  HOLDS,
  event("blocks", 1, 0, { on: { kind: "sleep" }, line: 6 }),
  event("runs", 2, 0),
  event("blocks", 2, 0, { on: LOCK, line: 9 }),
  event("wakes", 1, 2, { by: 1 }),
  event("runs", 1, 2),
  event("releases", 1, 2, { on: LOCK, line: 5 }),
  event("wakes", 2, 2, { by: 1 }),
  event("blocks", 1, 2, { on: { kind: "thread", name: "T2" }, line: 8 }),
  event("runs", 2, 2),
  event("holds", 2, 2, { on: LOCK, line: 9 }),
  event("prints", 2, 2, { text: "<b>\n", line: 10 }),
  event("releases", 2, 2, { on: LOCK, line: 9 }),
  event("ends", 2, 2),
  event("wakes", 1, 2, { by: 2 }),
  event("runs", 1, 2),
];

test("lanes tell who ran, who waited and who held", () => {
  const lanes = lanesOf(RUN);
  const [main, other] = [lanes.lanes.get(1), lanes.lanes.get(2)];
  const states = (lane) => lane.spans.filter((span) => span.to > span.from).map((span) => span.state);
  assert.deepEqual(states(main), ["running", "asleep", "ready", "running", "waiting", "ready", "running"]);
  assert.deepEqual(states(other), ["ready", "running", "waiting", "ready", "running"]);
  const asleep = main.spans.filter((span) => span.state === "asleep");
  assert.deepEqual(asleep.map((span) => [span.time, span.until, [...span.lines]]), [[0, 2, [6]]]);
  const holds = (lane) => lane.holds.map((hold) => [hold.on.name, hold.line, hold.to > hold.from]);
  assert.deepEqual([holds(main), holds(other)], [[["lock", 5, true]], [["lock", 9, true]]]);
  assert.deepEqual(lanes.arrows.map((arrow) => [arrow.what, arrow.from, arrow.to]), [["start", 1, 2], ["join", 2, 1]]);
  assert.deepEqual(other.prints.map((print) => [print.text, print.line]), [["<b>\n", 10]]);
});

test("a run in words, and an event in words", () => {
  const lanes = lanesOf(RUN);
  assert.equal(summary(lanes), "MainThread sleeps once, waits once, holds a lock once. T2 waits once, holds a lock once, prints once.");
  assert.deepEqual(told(HOLDS), { time: "0 s", name: "MainThread", did: "holds lock lock", line: 5 });
});

test("the lane at a height", () => {
  const lanes = lanesOf(RUN);
  assert.deepEqual([20, 50, 500].map((y) => laneAt(lanes, y)?.name), ["MainThread", "T2", undefined]);
});

test("the drawing has each thing once and escapes names", () => {
  const lanes = lanesOf(RUN);
  lanes.lanes.get(2).name = '<i>"';
  const svg = asText(framed(draw(lanes), "A run."));
  for (const part of ["running", "ready", "asleep", "waiting", "holds", "prints", "arrow"]) {
    assert.equal(svg.split(`class="tl-${part}"`).length, 2, part);
  }
  assert.match(svg, /&lt;i&gt;&quot;/);
  assert.doesNotMatch(svg, /<i>/);
  assert.match(svg, /aria-label="A run\. MainThread sleeps once.*>2 s<\/text>/);
});

test("the drawing lights up a line, and zooms", () => {
  const lanes = lanesOf(RUN);
  const drawn = (options) => draw(lanes, options).inside.map(asText).join("");
  assert.match(drawn({ line: 9 }), /tl-lit/);
  assert.doesNotMatch(drawn({}), /tl-lit/);
  assert.doesNotMatch(drawn({ from: lanes.end - 2 }), /tl-asleep/);
});

test("many events stay a small drawing", () => {
  const switches = Array.from({ length: 10_000 }, (_, n) => event("runs", 1 + (n % 2), n / 1000));
  const lanes = lanesOf([event("thread-started", 2, 0, { by: 1 }), ...switches]);
  assert.ok(asText(framed(draw(lanes), "")).length < 30_000);
});
