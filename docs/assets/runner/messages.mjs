// The messages between the page and the frame that runs programs: their types, and the check of each that comes.
//
// What comes from the frame is data of a program, perhaps of one that came with a link: it may send whatever it likes, in
// the name of the engine too. So each message is read field by field before anything uses it. One that the engine never
// sends tells that its worker is no longer the engine's: the reader of the message throws, and the worker is ended.
//
// That a run has ended is believed only with the run's id: the page makes it, and no Python sees it.

const NAME = 10_000; // characters of a name, or of a value as text
const TEXT = 12_000_000; // characters of one write; a run may print 2 million, and each may be escaped
const MANY = 10_000; // things in a list

/** @type {(what: string, value: unknown) => never} */
function refuse(what, value) {
  throw new TypeError(`the engine sends no such ${typeof value} for ${what}`);
}

/**
 * Takes a value that has the type, or throws.
 * @template T
 * @typedef {(value: unknown) => T} Reader
 */
/** @template R @typedef {R extends Reader<infer T> ? T : never} Read */

/** @type {(most?: number) => Reader<string>} */
const text = (most = NAME) => (value) => (typeof value === "string" && value.length <= most ? value : refuse("a text", value));
/** @type {Reader<number>} */
const number = (value) => (typeof value === "number" && Number.isFinite(value) ? value : refuse("a number", value));
/** @type {Reader<number>} */
const count = (value) => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : refuse("a count", value));
/** A count, as its digits where it is too large for a number. @type {Reader<number | string>} */
const large = (value) => (typeof value === "string" && /^\d{1,4000}$/.test(value) ? value : count(value));
/** @type {Reader<boolean>} */
const truth = (value) => (typeof value === "boolean" ? value : refuse("a truth", value));

/** @type {<const V extends string>(...values: V[]) => Reader<V>} */
const one = (...values) => (value) => values.find((known) => known === value) ?? refuse(values.join(" or "), value);

/** @type {<T>(reader: Reader<T>) => Reader<T | null>} */
const nullable = (reader) => (value) => (value === null ? null : reader(value));

/** @type {<T>(reader: Reader<T>) => Reader<T | undefined>} */
const optional = (reader) => (value) => (value === undefined ? undefined : reader(value));

/** @type {<T>(reader: Reader<T>) => Reader<T[]>} */
const list = (reader) => (value) => (Array.isArray(value) && value.length <= MANY ? Array.from(value, reader) : refuse("a list", value));

/** An object as it comes out of a message; its fields in order. */
function fields(value) {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) refuse("an object", value);
  const entries = Object.entries(value);
  return entries.length <= MANY ? entries : refuse("an object", value);
}

/** Names that the program chose. @type {Reader<[string, string][]>} */
const named = (value) => fields(value).map(([name, shown]) => [text()(name), text()(shown)]);

/** @type {<F extends Record<string, Reader<any>>>(known: F) => Reader<{ [K in keyof F]: Read<F[K]> }>} */
const record = (known) => (value) => {
  const given = Object.fromEntries(fields(value));
  for (const name of Object.keys(given)) if (!Object.hasOwn(known, name)) refuse(`“${name.slice(0, 40)}”`, given[name]);
  return /** @type {any} */ (Object.fromEntries(Object.entries(known).map(([name, reader]) => [name, reader(given[name])])));
};

// ---- what a run tells of, see docs/_engine/engine/telling/

const thing = record({ kind: text(), name: optional(text()) });

const common = { thread: count, name: text(), time: number, line: optional(nullable(count)) };
const EVENTS = {
  "thread-started": record({ what: one("thread-started"), ...common, by: count }),
  runs: record({ what: one("runs"), ...common }),
  blocks: record({ what: one("blocks"), ...common, on: thing }),
  wakes: record({ what: one("wakes"), ...common, by: count }),
  holds: record({ what: one("holds"), ...common, on: thing }),
  releases: record({ what: one("releases"), ...common, on: thing }),
  prints: record({ what: one("prints"), ...common, text: text(TEXT), stream: one("stdout", "stderr") }),
  ends: record({ what: one("ends"), ...common }),
};
/** @typedef {{ [K in keyof typeof EVENTS]: Read<(typeof EVENTS)[K]> }[keyof typeof EVENTS]} RunEvent */

/** The value by the reader that its own field names. */
function byField(readers, field, value) {
  const name = value?.[field];
  return (typeof name === "string" && Object.hasOwn(readers, name) ? readers[name] : () => refuse(field, name))(value);
}

/** @type {Reader<RunEvent>} */
const event = (value) => byField(EVENTS, "what", value);

// ---- what comes while a program runs

const printed = { text: text(TEXT), thread: count, name: text(), time: number };
const asked = {
  input: record({ type: one("ask"), what: one("input"), id: count, thread: count, name: text() }),
  archive: record({ type: one("ask"), what: one("archive"), id: count }),
};
const TOLD = {
  stdout: record({ type: one("stdout"), ...printed }),
  stderr: record({ type: one("stderr"), ...printed }),
  event: record({ type: one("event"), event }),
  explored: record({ type: one("explored"), runs: count, wrong: truth }),
  ask: /** @type {Reader<Read<typeof asked.input> | Read<typeof asked.archive>>} */ ((value) => byField(asked, "what", value)),
  crashed: record({ type: one("crashed"), error: text(TEXT) }),
};
/** @typedef {Read<typeof TOLD.crashed>} Crashed */
/** @typedef {{ [K in keyof typeof TOLD]: Read<(typeof TOLD)[K]> }[keyof typeof TOLD]} Told */
/** @typedef {Read<typeof TOLD.stdout> | Read<typeof TOLD.stderr>} Output */

// ---- how a request ended, by its type

const ended = { type: one("result"), run: text() };
const stands = { line: optional(nullable(count)), column: optional(nullable(count)), end: optional(nullable(count)) };
const END = one("finished", "failed", "deadlocked", "endless", "long"); // of a run by a schedule

const waiting = record({
  thread: count, name: text(), waits_for: nullable(thing), held_by: nullable(record({ thread: count, name: text() })),
  line: nullable(count), text: text(),
});
/** One thread of a deadlock. @typedef {Read<typeof waiting>} Deadlocked */

const thread = record({
  thread: count, name: text(), state: one("ready", "waits", "ended"), values: named, waits_for: optional(nullable(text())),
  held_by: optional(nullable(count)), in_time: optional(truth), text: optional(nullable(text())), ...stands,
});
/** How a thread stands between two steps. @typedef {Read<typeof thread>} Thread */

const outcome = record({
  status: END, output: text(TEXT), count: large, right: truth, schedule: list(count), switches: count,
});
const cause = record({ text: text(), lines: list(count), step: nullable(count) }); // step: how many had been made then
/** One fact of how a schedule goes wrong. @typedef {Read<typeof cause>} Cause */
const race = record({ thing: text(), uses: list(record({ text: text(), line: count })), advice: text() });
/** Two uses of one thing that nothing orders. @typedef {Read<typeof race>} Race */
/** A thread, and the name of what it has written. @type {Reader<[number, string]>} */
const written = (value) => (Array.isArray(value) && value.length === 2 ? [count(value[0]), text()(value[1])] : refuse("what is written", value));
const INEXACT = one("many", "turns", "long", "slow", "uncounted"); // why not all schedules are covered and counted

const RESULTS = {
  run: record({
    ...ended, status: one("finished", "failed", "deadlocked", "stopped", "too much output"), exit_code: number,
    threads: count, switches: count, seconds: number, memory: count, deadlock: optional(list(waiting)),
    events_left_out: optional(count),
  }),
  races: record({ ...ended, status: one("finished", "failed", "deadlocked", "long"), races: list(race), reads: list(race), more: count }),
  step: record({
    ...ended, status: one("halted", "finished", "failed", "deadlocked", "endless", "long"), threads: list(thread), variables: named,
    history: list(record({ thread: count, name: text(), text: text(), notes: list(text()), ...stands })),
    cycle: list(count), possible: list(count), output: text(TEXT), right: truth, problem: nullable(text()),
  }),
  explore: record({
    ...ended, schedules: large, complete: truth, failing: large, first: nullable(list(count)), outcomes: list(outcome),
    runs: count, bound: nullable(count), inexact: nullable(INEXACT), shares: truth, busy: truth, causes: nullable(list(cause)),
  }),
  watch: record({
    ...ended, status: one("finished", "failed", "deadlocked", "stopped", "too much output"), exit_code: number, seconds: number,
    threads: count, lines: list(record({ thread: count, text: text(TEXT), time: number })), errors: text(), alive_at_once: count,
    asleep_at_once: count, tasks: list(record({ result: text(), thread: text() })), running_at_end: count, writes: list(written),
    holders: list(count), tasks_at_once: count, left_out: count,
  }),
  check: record({
    ...ended, told: list(record({ says: text(), fault: nullable(text()), schedule: nullable(list(count)) })), covered: text(),
  }),
};
/** @typedef {Read<typeof RESULTS.run>} RunResult */
/** @typedef {Read<typeof RESULTS.races>} RacesResult */
/** @typedef {Read<typeof RESULTS.step>} StepResult */
/** @typedef {Read<typeof RESULTS.explore>} ExploreResult */
/** One run of an attempt at an exercise. @typedef {Read<typeof RESULTS.watch>} Watched */
/** What a check says of an attempt. @typedef {Read<typeof RESULTS.check>["told"][number]} Said */
/** What all of them say. @typedef {Pick<Read<typeof RESULTS.check>, "told" | "covered">} Checked */

const unable = record({ ...ended, status: optional(one("failed")), error: text() });
/** The program cannot be stepped through: the reason. @typedef {Read<typeof unable>} Unable */

/** By the type of the request. @typedef {{ run: RunResult, races: RacesResult | Unable, step: StepResult | Unable, explore: ExploreResult | Unable,
 *   watch: Watched | Unable, check: Read<typeof RESULTS.check> }} Results */

// ---- before any program has run

const BOOT = {
  progress: record({ type: one("progress"), step: text() }),
  ready: record({ type: one("ready"), milliseconds: number }),
  crashed: TOLD.crashed,
};
/** @typedef {{ [K in keyof typeof BOOT]: Read<(typeof BOOT)[K]> }[keyof typeof BOOT]} Booting */

/** A message from a frame that starts. @type {Reader<Booting>} */
export const readBooting = (message) => byField(BOOT, "type", message);

/**
 * A message from the frame in which `run` is under way: its id, and the type of the request that began it.
 * Throws where the engine sends no such message, also where a result is not this run's.
 * @param {any} message
 * @param {{ id: string, type: keyof Results }} run
 * @returns {Told | Results[keyof Results]}
 */
export function read(message, run) {
  if (message?.type !== "result") return byField(TOLD, "type", message);
  if (message.run !== run.id) refuse("a run of this page", message.run);
  return run.type !== "run" && "error" in message ? unable(message) : RESULTS[run.type](message);
}
