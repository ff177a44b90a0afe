// node --experimental-wasm-jspi record_steps.mjs BUILT_ENGINE WORKER < programs.json > recorded.json
//
// Makes each step of every schedule of small programs: of { file, source, right }, { explored, places }.
// explored: what exploring answers. places: every place that a schedule reaches, the beginning first, as the engine tells
// how things stand there; instead of its history a place has next: by the thread that goes on, the step it makes and
// the place that this leads to. Places that look alike, and from which the same can be seen, are one.

import { text } from "node:stream/consumers";
import { LIMIT } from "../assets/stepper/recorded.mjs";
import { startUnderNode } from "./engine_under_node.mjs";

const [built, worker] = process.argv.slice(2);
const ask = await startUnderNode(built, worker);

async function recorded({ file, source, right }) {
  const { output: _, errors: __, events: ___, ...explored } = await ask({ type: "explore", file, source, right, limit: LIMIT });
  const found = new Map(); // a place as text: its number, from the last
  await walk([]);
  const last = found.size - 1;
  const places = [...found.keys()].map((place) => JSON.parse(place)).reverse();
  for (const { next } of places) for (const way of Object.values(next)) way.to = last - way.to;
  return { explored, places };

  async function walk(schedule, before = []) {
    const { errors: _, events: __, history, possible, ...stands } = await ask({ type: "step", file, source, right, schedule });
    if (JSON.stringify(history.slice(0, -1)) !== JSON.stringify(before)) {
      throw new Error(`${file}: the steps of ${schedule} are told otherwise once the last of them is made`);
    }
    const next = {};
    for (const thread of possible) next[thread] = await walk([...schedule, thread], history);
    const place = JSON.stringify({ ...stands, next });
    if (!found.has(place)) found.set(place, found.size);
    return { step: history.at(-1), to: found.get(place) };
  }
}

const all = [];
for (const program of JSON.parse(await text(process.stdin))) all.push(await recorded(program));
process.stdout.write(JSON.stringify(all), () => process.exit());
