// The page's own engine under Node, without a page.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const unzipped = (bytes) => new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"))).bytes();

/**
 * Starts it from the folders of the built engine and of the worker's scripts; resolves with a function that answers a
 * request (worker.mjs says what that is): { …the result, output, errors, events }, with what the program wrote to its
 * two streams, and its events. There is nothing to read at its standard input.
 */
export async function startUnderNode(built, worker) {
  const files = [["pyodide.mjs", built], ["pyodide.asm.mjs", built], ...["engine", "memory", "stacks", "checkpoint"].map((name) => [`${name}.mjs`, worker])];
  const modules = files.map(([name, folder]) => import(pathToFileURL(resolve(folder, name)).href));
  const { default: createPyodideModule, startEngine, ...parts } = Object.assign({}, ...await Promise.all(modules));
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
    stdLibURL: join(built, "python_stdlib.zip"),
    lockFileContents: JSON.parse(readFileSync(join(built, "pyodide-lock.json"), "utf8")),
  });
  return async (request) => {
    answer = { events: [], output: "", errors: "" };
    const result = await engine.answer(request);
    return { ...answer, ...result };
  };
}
