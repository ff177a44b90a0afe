// What exploring found, in a sentence with its numbers.

const shown = (output) => `“${output.trimEnd().split("\n").slice(-2).join(" / ").slice(-80) || "nothing"}”`;
const count = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

const REASONS = {
  deadlocked: () => "deadlock",
  failed: ({ output }) => `ends by an exception, ${shown(output)}`,
  endless: () => "has no end: a thread waits by turning in a loop",
  finished: ({ output }, right) => `prints ${shown(output)}${right === null ? ", which whole threads in a row never do" : ""}`,
};

/**
 * means: what the page says that a failing schedule does, such as "lose an update"; right: what it says that a right run prints;
 * null where it says nothing or the program was edited.
 */
export function verdict({ schedules, complete, failing, outcomes, error }, { means = null, right = null } = {}) {
  if (error) return `It cannot be run: ${error}.`;
  const of = `${failing.toLocaleString("en")} of ${complete ? "" : "the first "}${count(schedules, "schedule")}`;
  if (!failing) return `${of} ${means ? phrase(means, failing) : "go wrong"}.${complete ? "" : " There are more than could be run."}`;
  const wrong = outcomes.filter((outcome) => !outcome.right).sort((a, b) => b.count - a.count);
  const reasons = wrong.slice(0, 3).map((outcome) => `${outcome.count.toLocaleString("en")}: ${REASONS[outcome.status](outcome, right)}`);
  const more = wrong.length > 3 ? `; ${wrong.length - 3} other ways` : "";
  return `${of} ${means ? phrase(means, failing) : failing === 1 ? "goes wrong" : "go wrong"} (${reasons.join("; ")}${more}).`;
}

// "lose an update": of one schedule, "loses an update"
function phrase(means, failing) {
  return failing === 1 ? means.replace(/^\w+/, (verb) => verb + (/(s|sh|ch|x|z)$/.test(verb) ? "es" : "s")) : means;
}
