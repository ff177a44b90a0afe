// What the checks of an exercise are told of an attempt: what its threads did in some runs, and what every schedule prints.

const LIMIT = 340; // runs for covering the schedules
const PATIENCE = 10_000; // ms for that: an attempt that takes longer looks at the clock again and again
const FIRST = 20; // runs that show whether a thread turns in a loop to wait: no other run of such a program need come to its end
const RUNS = [ // how the attempt is watched; chance: what `random` draws first
  { mode: "turns", chance: 0 }, { mode: "turns", chance: 0.999 }, { mode: "turns", main_first: true }, { mode: "free", seed: 1 },
];
const LATE = [{ late: 15 }, { late: -15 }, { slow_print: true }]; // seconds: few time limits are longer
const CUT_OFF = new Set(["long", "slow"]);
const USE = "# ---- This uses it. Leave it as it is. ----\n"; // above the part of a program that is not the reader's

/** An attempt with the part below the line as the exercise has it. @type {(source: string, begin: string) => string} */
export function withUse(source, begin) {
  const [, use] = begin.split(USE);
  return use === undefined ? source : `${source.split(USE)[0].trimEnd()}\n\n\n${USE}${use}`;
}

/** What the runs of an attempt were, and what exploring it found. @typedef {{ runs: any[], serial: any, late: any[], explored: any }} Examined */

/**
 * Examine an attempt.
 * ask(request): the engine's answer, see worker.mjs. isFaulty(examined): whether what is known so far is enough.
 * @param {(request: Record<string, unknown> & { type: string }) => Promise<any>} ask
 * @param {{ source: string, file: string }} attempt
 * @param {(examined: Examined) => Promise<boolean>} isFaulty
 * @returns {Promise<Examined | { error: string }>} error: it cannot be compiled
 */
export async function examine(ask, attempt, isFaulty = async () => false) {
  const explore = { type: "explore", ...attempt, right: null, limit: LIMIT, patience: PATIENCE };
  const first = await ask({ ...explore, for_now: FIRST });
  if ("error" in first) return { error: first.error };
  const examined = { runs: [], serial: null, late: [], explored: bare(first) };
  if (first.busy || CUT_OFF.has(first.inexact)) return examined;
  const ends = first.outcomes.every(({ status }) => status === "finished" || status === "failed");
  if (!ends) return { ...examined, explored: bare(await ask(explore)) };
  for (const how of RUNS) examined.runs.push(bare(await ask({ type: "watch", ...attempt, ...how })));
  examined.serial = bare(await ask({ type: "watch", ...attempt, mode: "turns", serial: true }));
  for (const how of LATE) examined.late.push(bare(await ask({ type: "watch", ...attempt, mode: "turns", ...how })));
  if (await isFaulty(examined)) return examined;
  return { ...examined, explored: bare(await ask(explore)) };
}

/**
 * Ask the checks of an exercise about an attempt, and look no further than the first that finds fault.
 * @param {(request: Record<string, unknown> & { type: string }) => Promise<any>} ask
 * @param {{ source: string, file: string }} attempt
 * @param {string} checks the text of tests/exercises/test_NAME.py
 * @returns {Promise<import("../runner/messages.mjs").Checked>}
 */
export async function check(ask, attempt, checks) {
  const say = async (examined, more = {}) => bare(await ask({ type: "check", checks, ...examined, ...more }));
  const isFaulty = async (examined) => (await say(examined, { for_now: true })).told.some(({ fault }) => fault !== null);
  const examined = await examine(ask, attempt, isFaulty);
  if ("error" in examined) return { told: [{ says: "It is a Python program.", fault: `It is no Python yet: ${examined.error}.`, schedule: null }], covered: "" };
  const { told, covered } = await say(examined);
  return { told, covered };
}

/** An answer without what belongs to the message that brought it. */
function bare({ type: _, run: __, output: ___, events: ____, ...told }) {
  return told;
}
