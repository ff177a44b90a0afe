// node --experimental-wasm-jspi ask_engine.mjs BUILT_ENGINE WORKER < requests.json > answers.json
//
// Answers requests on the page's own engine under Node, without a page; see worker.mjs for what a request is.
// answers.json: a list of { …the result, output, errors, events }: what the program wrote to its two streams, and its events.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [built, worker] = process.argv.slice(2);
const files = [["pyodide.mjs", built], ["pyodide.asm.mjs", built], ...["engine", "memory", "stacks", "checkpoint"].map((name) => [`${name}.mjs`, worker])];
const modules = files.map(([name, folder]) => import(pathToFileURL(resolve(folder, name)).href));
const { default: createPyodideModule, startEngine, ...parts } = Object.assign({}, ...await Promise.all(modules));
const unzipped = (bytes) => new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"))).bytes();
const stdLibURL = join(built, "python_stdlib.zip");

let answer;
const engine = await startEngine(parts, ({ type, event, text, what, id }) => {
  if (type === "event") answer.events.push(event);
  else if (type === "stdout") answer.output += text;
  else if (type === "stderr") answer.errors += text;
  else if (type === "ask" && what === "input") engine.deliver({ type: "input", id, text: null });
}, {
  saved: unzipped(readFileSync(join(built, "memory.bin"))),
  createPyodideModule,
  indexURL: built,
  stdLibURL,
  lockFileContents: JSON.parse(readFileSync(join(built, "pyodide-lock.json"), "utf8")),
});

const answers = [];
for (const request of JSON.parse(await text(process.stdin))) {
  answer = { events: [], output: "", errors: "" };
  const result = await engine.answer(request);
  answers.push({ ...answer, ...result });
}
process.stdout.write(JSON.stringify(answers), () => process.exit());
