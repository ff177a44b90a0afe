// node --experimental-wasm-jspi run_for_events.mjs BUILT_ENGINE WORKER MOST < programs.json > events.json
//
// Runs programs on the page's own engine under Node and prints the events of each: on one scheduler and a virtual
// clock, in which a sleep takes exactly what it asks for, the same on every machine.
// programs.json: [{ file, source }]; events.json: [{ file, status, errors, events, events_left_out }].

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [here, worker, most] = process.argv.slice(2);
const load = (...path) => import(pathToFileURL(resolve(...path)).href);
const { loadPyodide } = await load(here, "pyodide.mjs");
const { default: createPyodideModule } = await load(here, "pyodide.asm.mjs");
const { makeStacks } = await load(worker, "stacks.mjs");
const { start } = await load(worker, "memory.mjs");
const unzipped = (bytes) => new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"))).bytes();
const stdLibURL = join(here, "python_stdlib.zip");
const pyodide = await start(loadPyodide, {
  saved: unzipped(readFileSync(join(here, "memory.bin"))),
  createPyodideModule,
  indexURL: here,
  stdLibURL,
  lockFileContents: JSON.parse(readFileSync(join(here, "pyodide-lock.json"), "utf8")),
});

let events = [], errors = "";
const stacks = makeStacks(({ type, event, text, what, id }) => {
  if (type === "event") events.push(event);
  else if (type === "stderr") errors += text;
  else if (type === "ask" && what === "archive") stacks.deliver(JSON.stringify({ type: "archive", id, text: "/lib/python314.zip" })); // Pyodide put it there
  else if (type === "ask") stacks.deliver(JSON.stringify({ type: "input", id, text: null }));
});
stacks.setTicks = () => {}; // nothing depends on the machine's clock
pyodide.pyimport("engine.threads.stacks").attach(stacks);
const program = pyodide.pyimport("engine.program");
program.install();

const recorded = [];
for (const { file, source } of JSON.parse(await text(process.stdin))) {
  events = [];
  errors = "";
  const request = { source, file, mode: "turns", clock_kind: "virtual", most_events: Number(most) };
  const { status, events_left_out } = JSON.parse(await program.run.callPromising(JSON.stringify(request)));
  program.tidy_up();
  recorded.push({ file, status, errors, events, events_left_out });
}
process.stdout.write(JSON.stringify(recorded), () => process.exit());
