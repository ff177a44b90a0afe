// What the stepper says, draws and links to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asText } from "../../docs/assets/shapes.mjs";
import { racesTold } from "../../docs/assets/stepper/races-told.mjs";
import { Recorded } from "../../docs/assets/stepper/recorded.mjs";
import { link, read } from "../../docs/assets/stepper/share.mjs";
import { verdict } from "../../docs/assets/stepper/verdict.mjs";
import { drawWaits, waits } from "../../docs/assets/stepper/wait-graph.mjs";

/** @type {any} */
const thread = (number, state, more = {}) => ({ thread: number, name: `Thread-${number} (add)`, state, values: [], ...more });
const DEADLOCK = [
  { ...thread(1, "ended"), name: "MainThread" },
  thread(2, "waits", { waits_for: "a", held_by: 3 }),
  thread(3, "waits", { waits_for: "b", held_by: 2 }),
];

test("each wait is told, with who holds it", () => {
  assert.equal(
    waits(DEADLOCK),
    "Thread-2 (add) waits for a, held by Thread-3 (add). Thread-3 (add) waits for b, held by Thread-2 (add).",
  );
  assert.equal(waits([thread(2, "ready")]), "Nobody waits.");
});

test("a thread that is waited for is its own holder, and what is not known is something", () => {
  const main = { ...thread(1, "waits", { waits_for: "Thread-2 (add)", held_by: 2 }), name: "MainThread" };
  assert.equal(waits([main, thread(2, "waits", { waits_for: null })]),
    "MainThread waits for Thread-2 (add). Thread-2 (add) waits for something.");
});

test("the graph has a node for each thread alive and an arc for each wait", () => {
  const svg = asText(drawWaits(DEADLOCK, [2, 3]));
  assert.equal(svg.split("<rect").length - 1, 2);
  assert.equal(svg.split('class="wg-arc wg-cycle"').length - 1, 2);
  assert.match(svg, />Thread-2<\/text>/);
  const one = asText(drawWaits([thread(2, "waits", { waits_for: "a", held_by: 2 }), thread(3, "waits", { waits_for: "a", held_by: 2 })], [2]));
  assert.equal(one.split('class="wg-arc wg-cycle"').length - 1, 1);
  assert.equal(one.split('class="wg-arc"').length - 1, 1);
});

test("a name is text in the graph", () => {
  const svg = asText(drawWaits([{ ...thread(2, "ready"), name: '<img src=x>"' }], []));
  assert.match(svg, /&lt;img src=x&gt;&quot;/);
  assert.doesNotMatch(svg, /<img/);
});

/** @type {any} */
const found = (more) => ({
  type: "result", run: "", schedules: 6, complete: true, failing: 0, first: null, outcomes: [], runs: 5, bound: null, inexact: null, shares: true, causes: null,
  ...more,
});
const lost = { status: "finished", output: "counter: 1\n", count: 4, right: false, schedule: [], switches: 2 };
const right = { ...lost, output: "counter: 2\n", count: 2, right: true };

test("a verdict counts, and says how it goes wrong", () => {
  assert.equal(verdict(found({})), "None of 6 schedules goes wrong, found by 5 runs.");
  assert.equal(verdict(found({ failing: 4, outcomes: [lost, right] }), { means: "lose an update", right: ["counter: 2\n"] }),
    "4 of 6 schedules lose an update (4: prints “counter: 1”), found by 5 runs.");
  assert.equal(verdict(found({ failing: 1, outcomes: [{ ...lost, count: 1, status: "deadlocked" }] }), { means: "reach a deadlock", right: [] }),
    "1 of 6 schedules reaches a deadlock (1: deadlock), found by 5 runs.");
  assert.equal(verdict(found({}), { means: "lose an update", right: [] }), "None of 6 schedules loses an update, found by 5 runs.");
});

test("a number too large for a number is told in full", () => {
  assert.equal(verdict(found({ schedules: "3849693475412674890", runs: 6 })),
    "None of 3,849,693,475,412,674,890 schedules goes wrong, found by 6 runs.");
});

test("outputs that differ are not called wrong", () => {
  assert.equal(verdict(found({ outcomes: [{ ...lost, right: true }, right] })),
    "The program prints 2 different outputs in 6 schedules, found by 5 runs. Which of them are right, it does not say.");
});

test("where nothing shared was found, that is said", () => {
  assert.equal(verdict(found({ schedules: 1, runs: 1, shares: false, outcomes: [right] })),
    "Nothing that threads share was found: there is one schedule, and it does not go wrong.");
});

test("a verdict says no more than was covered", () => {
  const outcomes = [1, 2, 3, 4, 5].map((count) => ({ ...lost, count, status: "failed", output: `E${count}` }));
  const many = { complete: false, inexact: "many", runs: 10_000 };
  const ends = "ends by an exception or with an exit status";
  assert.equal(verdict(found({ ...many, failing: 15, outcomes })),
    `Some schedules go wrong (${ends}, “E5”; ${ends}, “E4”; ${ends}, “E3”; 2 other ways), found by 10,000 runs. `
    + "This program has more schedules than can be run.");
  assert.equal(verdict(found({ ...many, bound: 1 })),
    "No schedule with at most 1 pre-emption goes wrong (10,000 runs). This program has more schedules than can be run.");
  assert.equal(verdict(found({ ...many, inexact: "long", outcomes: [{ ...right, status: "long" }] })),
    "A run of this program makes more than 10,000 steps; of what was explored, by 10,000 runs, nothing went wrong.");
  const differ = { outcomes: [{ ...lost, right: true }, right] };
  assert.equal(verdict(found({ ...many, ...differ })),
    "The program prints 2 different outputs in 10,000 runs. Which of them are right, it does not say. This program has more schedules than can be run.");
  assert.equal(verdict(found({ ...many, ...differ, inexact: "long" })),
    "The program prints 2 different outputs in 10,000 runs. Which of them are right, it does not say. A run of this program makes more than 10,000 steps.");
  assert.equal(verdict(found({ ...many, inexact: "slow" })),
    "A run of this program does more between two steps than is followed; of what was explored, by 10,000 runs, nothing went wrong.");
  assert.equal(verdict(found({ complete: false })), "None of the first 6 schedules goes wrong, found by 5 runs. It was stopped before the others.");
});

test("a link holds the program and its schedule", async () => {
  globalThis.location = /** @type {any} */ ({ href: "https://guide.example/play/#levels" });
  const shared = { name: "a b.py", schedule: [2, 3, 2], source: 'print("ü+/=")\n'.repeat(1000) };
  const address = await link(shared);
  assert.ok(address.startsWith("https://guide.example/play/#step=a%20b.py&order=2.3.2&program=") && address.length < 300, address);
  assert.deepEqual(await read(new URL(address).hash), shared);
  assert.deepEqual(await read(new URL(await link({ ...shared, source: null })).hash), { ...shared, source: null });
});

for (const fragment of ["", "#step", "#levels", "#step=a.py&order=2.x", "#step=a.py&order=0", "#step=a.py&program=%%%",
  `#step=a.py&order=${Array(1001).fill(2).join(".")}`]) {
  test(`“${fragment.slice(0, 30)}” is no link to a schedule`, async () => {
    const shared = await read(fragment);
    assert.ok(shared === null || shared.name === "", JSON.stringify(shared));
  });
}

test("races are told with what would order them, and reads that may be right apart", () => {
  const race = (name) => ({ thing: "n", uses: [{ text: `${name} wrote n in line 3, holding no lock`, line: 3 }, { text: "Bob read n in line 5, holding a", line: 5 }], advice: "Hold a in line 3 too" });
  const judged = { type: /** @type {const} */ ("result"), run: "", status: /** @type {const} */ ("finished"), races: [], reads: [], more: 0 };
  assert.deepEqual(racesTold(judged), { verdict: "No race found in one run.", items: [] });
  const told = racesTold({ ...judged, status: "deadlocked", races: [race("Ann")], reads: [race("Eve")], more: 2 });
  assert.equal(told.verdict, "1 race found in one run. The run ended in a deadlock. 2 others are not listed.");
  assert.deepEqual(told.items[0], {
    text: "Ann wrote n in line 3, holding no lock; Bob read n in line 5, holding a. Nothing orders these two uses of n. Hold a in line 3 too.", lines: [3, 5],
  });
  assert.equal(told.items[1].text,
    "Perhaps right, as for a flag: Eve wrote n in line 3, holding no lock; Bob read n in line 5, holding a. Nothing orders these two uses of n.");
});

test("what is recorded says which step of a schedule cannot be made, and leaves other questions to the engine", () => {
  const place = { status: "halted", threads: [], variables: { x: "0" }, cycle: [], output: "", right: true, problem: null };
  const step = { thread: 2, name: "Ann", text: "write x", notes: [], line: 3, column: 0, end: 5 };
  const recorded = new Recorded({ explored: { schedules: 1, failing: 0 }, places: [{ ...place, next: { 2: { step, to: 1 } } }, { ...place, variables: { x: "1" }, next: {} }] });
  /** @type {any} */
  const made = recorded.answer({ type: "step", schedule: [2] });
  assert.deepEqual([made.variables, made.history, made.possible], [[["x", "1"]], [step], []]);
  /** @type {any} */
  const problem = recorded.answer({ type: "step", schedule: [2, 3] });
  assert.equal(problem.error, "step 2: thread 3 cannot go on");
  assert.equal(recorded.answer({ type: "races" }), null);
});
