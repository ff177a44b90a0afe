// Turns the events of a run (see docs/_engine/engine/telling/events.py) into one lane for each thread: what it did, from where to where.
//
// A place is a distance along the timeline, in units. Every event takes a unit, so that what happens at one moment can
// be told apart; time that passes between two events adds more, the less so the longer it is.

import { thing, waitsFor } from "../words.mjs";

const UNIT = { runs: 0.4, wakes: 0.4 };
export const STATES = ["running", "ready", "asleep", "waiting"];

const gap = (seconds) => (seconds < 0.0005 ? 0 : 4 * Math.log2(1 + seconds * 1000));

export class Lanes {
  lanes = new Map(); // by thread: { thread, name, from, to, spans, holds, prints }
  arrows = []; // { place, from, to, what }: from and to are threads, what is "start" or "join"
  moments = []; // { place, time }, where time has passed
  events = []; // as they came, each with its place
  end = 0; // the last place
  #time = 0;
  #running = null;

  /** Seconds from the start of the run to its last event. */
  get time() {
    return this.#time;
  }

  constructor() {
    this.#turn(this.#lane({ thread: 1, name: "MainThread" }, 0), "running", 0);
  }

  /** @param {import("../runner/messages.mjs").RunEvent} event */
  add(event) {
    const passed = Math.max(0, event.time - this.#time);
    this.end += gap(passed) + (UNIT[event.what] ?? 1);
    this.#time = Math.max(this.#time, event.time);
    if (gap(passed) > 0 || !this.moments.length) this.moments.push({ place: this.end, time: event.time });
    const place = this.end;
    const lane = this.#lane(event, place);
    this.events.push({ ...event, place });
    this[`_${event.what.replace("-", "_")}`]?.(lane, event, place);
  }

  /** End what is still open: the run is over, or is drawn while it goes on. */
  close() {
    for (const lane of this.lanes.values()) {
      if (lane.open) lane.open.to = this.end + 1;
      for (const hold of lane.holds) hold.to ??= this.end + 1;
    }
  }

  #lane({ thread, name }, place) {
    if (!this.lanes.has(thread)) {
      this.lanes.set(thread, { thread, name, from: place, to: null, spans: [], holds: [], prints: [], open: null });
      this.#turn(this.lanes.get(thread), "ready", place);
    }
    const lane = this.lanes.get(thread);
    lane.name = name;
    return lane;
  }

  #turn(lane, state, place, details = {}) {
    if (lane.open) Object.assign(lane.open, { to: place, until: this.#time });
    lane.open = { state, from: place, to: null, time: this.#time, until: null, lines: new Set(), ...details };
    lane.spans.push(lane.open);
    if (state === "running") this.#running = lane;
    else if (this.#running === lane) this.#running = null;
  }

  _thread_started(lane, { by }, place) {
    this.arrows.push({ place, from: by, to: lane.thread, what: "start" });
  }

  _runs(lane, _event, place) {
    if (this.#running && this.#running !== lane) this.#turn(this.#running, "ready", place);
    this.#turn(lane, "running", place);
  }

  _blocks(lane, { on, line }, place) {
    this.#mark(lane, line);
    this.#turn(lane, on.kind === "sleep" ? "asleep" : "waiting", place, { on, lines: new Set([line]) });
  }

  _wakes(lane, { by }, place) {
    if (lane.open?.on?.kind === "thread" && by !== lane.thread) this.arrows.push({ place, from: by, to: lane.thread, what: "join" });
    this.#turn(lane, "ready", place);
  }

  _holds(lane, { on, line }, place) {
    this.#mark(lane, line);
    lane.holds.push({ from: place, to: null, on, line });
  }

  _releases(lane, { on, line }, place) {
    this.#mark(lane, line);
    const open = lane.holds.findLast((hold) => hold.to === null && hold.on.name === on.name);
    if (open) open.to = place;
  }

  _prints(lane, { text, line }, place) {
    this.#mark(lane, line);
    lane.prints.push({ place, text, line });
  }

  _ends(lane, _event, place) {
    Object.assign(lane.open, { to: place, until: this.#time });
    lane.to = place;
    lane.open = null;
    for (const hold of lane.holds) hold.to ??= place;
    if (this.#running === lane) this.#running = null;
  }

  #mark(lane, line) {
    if (line) lane.open?.lines.add(line);
  }
}

/** The lanes of a whole run. */
export function lanesOf(events) {
  const lanes = new Lanes();
  for (const event of events) lanes.add(event);
  lanes.close();
  return lanes;
}

/** The lanes from the main thread down. */
export function inOrder({ lanes }) {
  return [...lanes.values()].sort((a, b) => a.thread - b.thread);
}

export function seconds(time) {
  const shown = time < 0.0995 && time > 0 ? `${(time * 1000).toFixed(time < 0.00095 ? 1 : 0)} ms` : `${Number(time.toFixed(2))} s`;
  return shown === "0.0 ms" ? "0 s" : shown;
}

/** One event in words. */
export function told({ what, time, name, on, text, line }) {
  const verbs = {
    "thread-started": "is started", runs: "runs", wakes: "can go on", ends: "ends",
    blocks: on && (on.kind === "sleep" ? "falls asleep" : waitsFor(thing(on))),
    holds: on && `holds ${thing(on)}`, releases: on && `releases ${thing(on)}`,
    prints: text !== undefined && `prints ${JSON.stringify(text.replace(/\n$/, ""))}`,
  };
  return { time: seconds(time), name, did: verbs[what] || what, line };
}

/** The run in a sentence for each thread: what it did, and how often. */
export function summary(lanes) {
  return inOrder(lanes).slice(0, 12).map((lane) => {
    const count = (state) => lane.spans.filter((span) => span.state === state).length;
    const parts = [];
    const asleep = count("asleep"), waits = count("waiting");
    if (asleep) parts.push(`sleeps ${times(asleep)}`);
    if (waits) parts.push(`waits ${times(waits)}`);
    if (lane.holds.length) parts.push(`holds a lock ${times(lane.holds.length)}`);
    if (lane.prints.length) parts.push(`prints ${times(lane.prints.length)}`);
    return `${lane.name} ${parts.join(", ") || "runs"}${lane.to === null && lane.thread !== 1 ? " and has not ended" : ""}.`;
  }).join(" ");
}

const times = (count) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

