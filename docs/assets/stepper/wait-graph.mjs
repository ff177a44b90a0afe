// Draws who waits for whom: the threads side by side, an arc from each that waits to the one it waits for.
import { shape } from "../shapes.mjs";
import { short, waitsFor } from "../words.mjs";

const SPACE = 92;
const HEIGHT = 74;

/** @import { Shape } from "../shapes.mjs" */
/** @import { Thread } from "../runner/messages.mjs" */

/** What a thread waits for, in words. @type {(thread: Thread, threads: Thread[]) => string} */
export function waitOf({ waits_for: what, held_by: holder }, threads) {
  return waitsFor(what, threads.find(({ thread }) => thread === holder)?.name);
}

/** Each wait in a sentence. @type {(threads: Thread[]) => string} */
export function waits(threads) {
  const sentences = threads.filter(({ state }) => state === "waits").map((thread) => `${thread.name} ${waitOf(thread, threads)}.`);
  return sentences.join(" ") || "Nobody waits.";
}

/** The drawing; cycle: the threads that wait for each other in a circle. @type {(threads: Thread[], cycle: number[]) => Shape} */
export function drawWaits(threads, cycle) {
  const alive = threads.filter((thread) => thread.state !== "ended");
  const x = new Map(alive.map(({ thread }, index) => [thread, SPACE / 2 + index * SPACE]));
  const arcs = alive.filter(({ held_by: holder }) => x.has(holder)).map(({ thread, held_by: holder }) => {
    const [from, to] = [x.get(thread), x.get(holder)];
    if (from === to) return shape("path", { class: "wg-arc wg-cycle", d: `M${from - 6} 38c-24 -34 36 -34 12 0` });
    const bend = from < to ? 4 : 66; // there above, back below
    const edge = from < to ? 36 : 50;
    const way = Math.sign(to - from);
    const closed = cycle.includes(thread) ? " wg-cycle" : "";
    const head = `m${-7 * way} ${from < to ? -6 : 6}l${7 * way} ${from < to ? 6 : -6}`;
    return shape("path", { class: `wg-arc${closed}`, d: `M${from} ${edge}Q${(from + to) / 2} ${bend} ${to - 4 * way} ${edge}${head}` });
  });
  const nodes = alive.map(({ thread, name, state }) => shape("g", { class: `wg-${state}` },
    shape("rect", { x: x.get(thread) - 42, y: 34, width: 84, height: 18, rx: 4 }),
    shape("text", { x: x.get(thread), y: 47 }, short(name))));
  const width = Math.max(1, alive.length) * SPACE;
  const label = `Who waits for whom. ${waits(threads)}`;
  return shape("svg", { class: "wg", viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": label }, ...arcs, ...nodes);
}
