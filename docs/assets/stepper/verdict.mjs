// What exploring found, in sentences with their numbers: each says no more than was covered.

const shown = (output) => `“${output.trimEnd().split("\n").slice(-2).join(" / ").slice(-80) || "nothing"}”`;
/** A number as it is read; one too large for JavaScript comes as its digits. */
const figure = (number) => BigInt(number).toLocaleString("en");
/** @type {(number: number | string, word: string) => string} */
export const counted = (number, word) => `${figure(number)} ${word}${BigInt(number) === 1n ? "" : "s"}`;

const REASONS = {
  deadlocked: () => "deadlock",
  failed: ({ output }) => `ends by an exception or with an exit status, ${shown(output)}`,
  endless: () => "a thread waits for ever: it turns in a loop, and nobody is left who changes what it reads",
  finished: ({ output }) => `prints ${shown(output)}`,
};
const MORE = "This program has more schedules than can be run.";
const NOT_ALL = {
  turns: "A loop that waits for others was taken to let them go on: how often it turns before, was not tried.",
  uncounted: "They stand for more schedules than could be counted.",
};

/**
 * means: what the page says that a failing schedule does, such as "lose an update"; right: the outputs that are named as
 * right; null where none is.
 * @param {import("../runner/messages.mjs").ExploreResult} found
 */
export function verdict(found, { means = null, right = null } = {}) {
  const { failing, outcomes, inexact } = found;
  const wrong = outcomes.filter((outcome) => !outcome.right && outcome.status !== "long").sort((a, b) => (BigInt(b.count) > BigInt(a.count) ? 1 : -1));
  if (inexact === "long" || inexact === "slow") return cutOff(found, wrong, right);
  if (inexact === "many") return bounded(found, wrong, right);
  const { schedules, runs } = found;
  const by = `, found by ${counted(runs, "run")}`;
  const of = inexact === "uncounted" ? "the schedules" : found.complete || inexact ? counted(schedules, "schedule") : `the first ${counted(schedules, "schedule")}`;
  const rest = [NOT_ALL[inexact], found.complete || inexact ? null : "It was stopped before the others."];
  if (!wrong.length) {
    const nothing = found.complete && !found.shares && BigInt(schedules) === 1n ? "Nothing that threads share was found: there is one schedule, and it does not go wrong."
      : `None of ${of} ${means ? third(means) : "goes wrong"}${by}.`;
    return said(differing(found, right, `${of}${by}`) ?? nothing, ...rest);
  }
  const goes = means ? (BigInt(failing) === 1n ? third(means) : means) : BigInt(failing) === 1n ? "goes wrong" : "go wrong";
  const number = inexact === "uncounted" ? "Some" : figure(failing);
  return said(`${number} of ${of} ${goes} (${reasons(wrong, true)})${by}.`, ...rest);
}

function bounded(found, wrong, right) {
  const { runs, bound } = found;
  if (wrong.length) return said(`Some schedules go wrong (${reasons(wrong, false)}), found by ${counted(runs, "run")}.`, MORE);
  const tried = bound === null ? "No schedule that was run goes wrong" : `No schedule with at most ${counted(bound, "pre-emption")} goes wrong`;
  return said(differing(found, right, counted(runs, "run")) ?? `${tried} (${counted(runs, "run")}).`, MORE);
}

function cutOff(found, wrong, right) {
  const { inexact, runs } = found;
  const what = wrong.length ? `some schedules go wrong (${reasons(wrong, false)})` : "nothing went wrong";
  const why = inexact === "long" ? "makes more than 10,000 steps" : "does more between two steps than is followed";
  const ends = `A run of this program ${why}`;
  const differs = wrong.length ? null : differing(found, right, counted(runs, "run"));
  return differs ? said(differs, `${ends}.`) : `${ends}; of what was explored, by ${counted(runs, "run")}, ${what}.`;
}

function reasons(wrong, withCounts) {
  const told = wrong.slice(0, 3).map((outcome) => `${withCounts ? `${figure(outcome.count)}: ` : ""}${REASONS[outcome.status](outcome)}`);
  const left = wrong.length - 3;
  return told.join("; ") + (left > 0 ? `; ${left} other way${left === 1 ? "" : "s"}` : "");
}

/** What is said where outputs differ and nobody has named the right one: they may all be right, or not. */
function differing({ outcomes }, right, where) {
  const outputs = outcomes.filter(({ status }) => status === "finished");
  if (right !== null || outputs.length < 2) return null;
  return `The program prints ${outputs.length} different outputs in ${where}. Which of them are right, it does not say.`;
}

const said = (...sentences) => sentences.filter(Boolean).join(" ");

// "lose an update": of one schedule, "loses an update"
function third(means) {
  return means.replace(/^\w+/, (verb) => verb + (/(s|sh|ch|x|z)$/.test(verb) ? "es" : "s"));
}
