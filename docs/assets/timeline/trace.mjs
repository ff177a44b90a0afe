// A run as a trace in the Trace Event Format, which Perfetto and other viewers open.
//
// Lanes know what a thread did from when to when: a complete event ("X") each. Times are microseconds of the run.

import { thing, waitsFor } from "../words.mjs";
import { inOrder } from "./lanes.mjs";

const PROCESS = 1;
const MICROSECONDS = 1e6;

const NAMES = { running: () => "runs", ready: () => "ready", asleep: () => "asleep", waiting: ({ on }) => waitsFor(thing(on)) };

/** The trace of a run, as an object to be written as JSON. name: of its program. */
export function traceOf(lanes, name) {
  const named = inOrder(lanes).map((lane) => ({ ph: "M", name: "thread_name", pid: PROCESS, tid: lane.thread, args: { name: lane.name } }));
  const spans = inOrder(lanes).flatMap((lane) => lane.spans.map((span) => ({
    ph: "X", name: NAMES[span.state](span), cat: span.state, pid: PROCESS, tid: lane.thread,
    ts: span.time * MICROSECONDS, dur: ((span.until ?? lanes.time) - span.time) * MICROSECONDS, args: { lines: [...span.lines].filter(Boolean) },
  })));
  const prints = lanes.events.filter(({ what }) => what === "prints").map(({ thread, time, text, line }) => ({
    ph: "i", name: `prints ${JSON.stringify(text.trimEnd())}`, cat: "output", s: "t", pid: PROCESS, tid: thread, ts: time * MICROSECONDS, args: { line },
  }));
  return { traceEvents: [{ ph: "M", name: "process_name", pid: PROCESS, args: { name } }, ...named, ...spans, ...prints], displayTimeUnit: "ms" };
}
