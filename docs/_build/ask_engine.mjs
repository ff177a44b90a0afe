// node --experimental-wasm-jspi ask_engine.mjs BUILT_ENGINE WORKER < requests.json > answers.json
//
// Answers requests on the page's own engine, one after the other.

import { text } from "node:stream/consumers";
import { startUnderNode } from "./engine_under_node.mjs";

const [built, worker] = process.argv.slice(2);
const ask = await startUnderNode(built, worker);
const answers = [];
for (const request of JSON.parse(await text(process.stdin))) answers.push(await ask(request));
process.stdout.write(JSON.stringify(answers), () => process.exit());
