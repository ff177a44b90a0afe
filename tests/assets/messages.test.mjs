// What the page takes from the frame that runs programs, and what it refuses.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as messages from "../../docs/assets/runner/messages.mjs";

const { readBooting } = messages;
/** @type {(message: unknown, run: any) => any} */
const read = messages.read;
const [RUN, RACES, STEP, EXPLORE, WATCH, CHECK] = ["run", "races", "step", "explore", "watch", "check"].map((type) => ({ id: "1-2", type }));

const output = { type: "stdout", text: "hello\n", thread: 1, name: "MainThread", time: 0.1 };
const blocks = { what: "blocks", thread: 2, name: "T2", time: 1, line: 9, on: { kind: "lock", name: "lock" } };
const prints = { what: "prints", thread: 2, name: "T2", time: 1, text: "x\n", stream: "stdout" };
const event = { type: "event", event: blocks };
const input = { type: "ask", what: "input", id: 1, thread: 1, name: "MainThread" };
const stuck = { thread: 2, name: "T2", waits_for: { kind: "lock" }, held_by: { thread: 1, name: "MainThread" }, line: 9, text: "with lock:" };
const ran = {
  type: "result", run: "1-2", status: "deadlocked", exit_code: 0, threads: 2, switches: 3, seconds: 0.5, memory: 1, events_left_out: 0, deadlock: [stuck],
};
const thread = {
  thread: 2, name: "T2", state: "waits", values: { i: "1" }, waits_for: "lock", held_by: 1, in_time: false, text: "acquire lock", line: 9, column: 4, end: 8,
};
const step = { thread: 2, name: "T2", text: "read counter", notes: ["It is lost."], line: 9, column: 4, end: 8 };
const stepped = {
  type: "result", run: "1-2", status: "halted", history: [step], output: "", threads: [thread], variables: { counter: "1" }, cycle: [], possible: [1],
  right: true, problem: null,
};
const outcome = { status: "finished", output: "1\n", count: 4, right: false, schedule: [2, 3], switches: 1 };
const explored = {
  type: "result", run: "1-2", schedules: "123456789012345678901", complete: true, failing: 4, first: [2, 3], outcomes: [outcome], runs: 5,
  bound: null, inexact: null, shares: true, busy: false, causes: [{ text: "T2 read counter (0) in line 9", lines: [9], step: 1 }],
};

const race = { thing: "n", uses: [{ text: "T2 wrote n in line 9, holding no lock", line: 9 }], advice: "Hold one lock around both" };
const raced = { type: "result", run: "1-2", status: "finished", races: [race], reads: [], more: 0 };
const watched = {
  type: "result", run: "1-2", status: "finished", exit_code: 0, seconds: 1, threads: 2, lines: [{ thread: 2, text: "1", time: 0.5 }], errors: "",
  alive_at_once: 2, asleep_at_once: 1, tasks: [{ result: "4", thread: "T2" }], running_at_end: 0, writes: [[2, "counter"]], holders: [2], tasks_at_once: 1,
  left_out: 0,
};
const checked = { type: "result", run: "1-2", told: [{ says: "It ends.", fault: "It does not.", schedule: [2, 3] }], covered: "All." };

test("what the engine sends is taken as it is", () => {
  for (const message of [output, { ...output, type: "stderr" }, event, { type: "event", event: prints }, input, { type: "ask", what: "archive", id: 2 },
    { type: "explored", runs: 7, wrong: false }, { type: "crashed", error: "Error" }]) {
    assert.deepEqual(compact(read(message, RUN)), message);
  }
  assert.deepEqual(compact(read(ran, RUN)), ran);
  assert.deepEqual(read(stepped, STEP).variables, [["counter", "1"]]);
  assert.deepEqual(read(stepped, STEP).threads[0].values, [["i", "1"]]);
  assert.deepEqual(read(explored, EXPLORE), explored);
  assert.deepEqual(read(raced, RACES), raced);
  assert.deepEqual(read(watched, WATCH), watched);
  assert.deepEqual(read(checked, CHECK), checked);
  assert.equal(read({ type: "result", run: "1-2", status: "failed", error: "line 1: invalid syntax" }, STEP).error, "line 1: invalid syntax");
  assert.equal(readBooting({ type: "ready", milliseconds: 300 }).type, "ready");
});

const HTML = '"><img src=x onerror=alert(1)>';
const FORGED = {
  "nothing": null,
  "a text": "result",
  "a list": [output],
  "an unknown type": { type: "navigate", to: "https://example.org/" },
  "a type of every object": { type: "constructor" },
  "an unknown field": { ...output, html: HTML },
  "a type without its fields": { type: "stdout" },
  "a text that is an object": { ...output, text: { toString: HTML } },
  "a text without end": { ...output, text: "x".repeat(12_000_001) },
  "a name without end": { ...output, name: "x".repeat(10_001) },
  "a thread that is text": { ...output, thread: HTML },
  "a time that is none": { ...output, time: Number.NaN },
  "an unknown event": { type: "event", event: { ...blocks, what: HTML } },
  "an event of every object": { type: "event", event: { ...blocks, what: "__proto__" } },
  "an event without what it waits for": { type: "event", event: { ...blocks, on: null } },
  "a line that is text": { type: "event", event: { ...blocks, line: HTML } },
  "an unknown stream": { type: "event", event: { ...prints, stream: HTML } },
  "a question for something else": { type: "ask", what: "cookies", id: 1 },
  "a count that is negative": { type: "explored", runs: -1, wrong: false },
  "an object of another kind": Object.assign(new Date(), output),
  "a result without the run's id": { ...ran, run: undefined },
  "a result of another run": { ...ran, run: "1-3" },
  "the result of a step": stepped,
  "an unknown status": { ...ran, status: HTML },
  "an exit status that is text": { ...ran, exit_code: HTML },
  "a deadlock of no thread": { ...ran, deadlock: [null] },
  "a deadlock at a line that is text": { ...ran, deadlock: [{ ...stuck, line: HTML }] },
};

for (const [what, message] of Object.entries(FORGED)) {
  test(`${what} is refused`, () => assert.throws(() => read(message, RUN), TypeError));
}

const FORGED_STEPS = {
  "a state with HTML": { ...stepped, threads: [{ ...thread, state: `x${HTML}` }] },
  "a thread with HTML for its number": { ...stepped, threads: [{ ...thread, thread: HTML }] },
  "a holder that is text": { ...stepped, threads: [{ ...thread, held_by: HTML }] },
  "a value that is no text": { ...stepped, variables: { counter: { innerHTML: HTML } } },
  "an unknown status": { ...stepped, status: HTML },
  "more threads than there can be": { ...stepped, threads: Array(10_001).fill(thread) },
  "a hole for a thread": { ...stepped, threads: Array(1) },
  "a circle of texts": { ...stepped, cycle: [HTML] },
  "the result of a run": ran,
  "an error that is no text": { type: "result", run: "1-2", error: { message: HTML } },
};

for (const [what, message] of Object.entries(FORGED_STEPS)) {
  test(`of a step, ${what} is refused`, () => assert.throws(() => read(message, STEP), TypeError));
}

test("of exploring, an outcome with an unknown status is refused", () => {
  assert.throws(() => read({ ...explored, outcomes: [{ ...outcome, status: "constructor" }] }, EXPLORE), TypeError);
});

test("of exploring, a number that is no number is refused", () => {
  for (const schedules of ["", "-1", "1e3", "6<b>", null]) assert.throws(() => read({ ...explored, schedules }, EXPLORE), TypeError);
});

test("before a program has run, nothing but the start is told", () => {
  for (const message of [null, output, ran, { type: "ready" }]) assert.throws(() => readBooting(message), TypeError);
});

function compact(message) {
  return JSON.parse(JSON.stringify(message));
}
