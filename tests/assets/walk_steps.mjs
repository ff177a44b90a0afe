// node --experimental-wasm-jspi walk_steps.mjs BUILT_ENGINE WORKER < programs.json > differences.json
//
// Walks every schedule of programs through both sources that the stepper has, the engine and what is recorded: of
// { file, source, right, recorded }, how many places were compared, and the first schedule on which the two differ.

import { isDeepStrictEqual } from "node:util";
import { text } from "node:stream/consumers";
import { startUnderNode } from "../../docs/_build/engine_under_node.mjs";
import { read } from "../../docs/assets/runner/messages.mjs";
import { LIMIT, Recorded } from "../../docs/assets/stepper/recorded.mjs";

const [built, worker] = process.argv.slice(2);
const ask = await startUnderNode(built, worker);

/** The engine's answer, as a page reads it. */
async function told(request) {
  const { events: _, errors: __, output, ...rest } = await ask(request);
  return { type: "result", run: "engine", ...(request.type === "step" ? { output } : {}), ...rest };
}

async function compared({ file, source, right, recorded }) {
  const program = { file, source, right };
  const known = new Recorded(recorded);
  const found = read(await told({ type: "explore", limit: LIMIT, ...program }), { id: "engine", type: "explore" });
  if (!isDeepStrictEqual({ ...found, run: "recorded" }, known.answer({ type: "explore" }))) return { places: 0, differs: "what exploring finds" };
  let places = 0;
  const schedules = [[]];
  for (let schedule = schedules.pop(); schedule; schedule = schedules.pop()) {
    const stands = read(await told({ type: "step", schedule, ...program }), { id: "engine", type: "step" });
    places += 1;
    if (!isDeepStrictEqual({ ...stands, run: "recorded" }, known.answer({ type: "step", schedule }))) {
      return { places, differs: `after ${schedule.join(" ")}` };
    }
    if (!("possible" in stands)) throw new Error(`${file} cannot be stepped through`);
    for (const thread of stands.possible) schedules.push([...schedule, thread]);
  }
  return { places, differs: null };
}

const all = [];
for (const program of JSON.parse(await text(process.stdin))) all.push(await compared(program));
process.stdout.write(JSON.stringify(all), () => process.exit());
