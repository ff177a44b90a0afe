// What each thread of a deadlock waits for, who holds it, and where it stands.
import { make } from "../elements.mjs";
import { thing, waitsFor } from "../words.mjs";

/** @param {import("./messages.mjs").Deadlocked[]} threads */
export function deadlockReport(threads) {
  return make("ul", { className: "run-deadlock" }, ...threads.map(({ name, waits_for: what, held_by: holder, line, text }) => make("li", {},
    make("strong", { textContent: name }), ` ${waitsFor(what && thing(what), holder?.name)}`,
    line ? `, in line ${line}: ` : "", make("code", { textContent: text }))));
}
