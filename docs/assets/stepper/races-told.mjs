// What "Check for races" found in one run, in sentences that say no more than was looked at.
import { counted } from "./verdict.mjs";

const ENDS = {
  finished: "",
  failed: " The run ended by an exception or with an exit status.",
  deadlocked: " The run ended in a deadlock.",
  long: " The run was ended after 20 million turns of its loops.",
};

/**
 * The verdict, and a list of what was found: each with its sentence and its lines.
 * @param {import("../runner/messages.mjs").RacesResult} found
 */
export function racesTold({ status, races, reads, more }) {
  const number = races.length ? counted(races.length, "race") : "No race";
  const rest = more ? ` ${counted(more, "other")} ${more === 1 ? "is" : "are"} not listed.` : "";
  return {
    verdict: `${number} found in one run.${ENDS[status]}${rest}`,
    items: [
      ...races.map((race) => item("", race, ` ${race.advice}.`)),
      ...reads.map((read) => item("Perhaps right, as for a flag: ", read, "")),
    ],
  };
}

function item(before, { thing, uses }, after) {
  return {
    text: `${before}${uses.map((use) => use.text).join("; ")}. Nothing orders these two uses of ${thing}.${after}`,
    lines: uses.map((use) => use.line),
  };
}
