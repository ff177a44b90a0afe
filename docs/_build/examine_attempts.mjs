// node --experimental-wasm-jspi examine_attempts.mjs BUILT_ENGINE WORKER < attempts.json > told.json
//
// Examines attempts at exercises by the page's own engine, each { file, source, begin }: see examine.mjs. With checks, the
// text of their file, it tells what the page would say.

import { text } from "node:stream/consumers";
import { check, examine, withUse } from "../assets/exercises/examine.mjs";
import { startUnderNode } from "./engine_under_node.mjs";

const [built, worker] = process.argv.slice(2);
const ask = await startUnderNode(built, worker);
const told = [];
for (const { file, source, begin, checks } of JSON.parse(await text(process.stdin))) {
  const attempt = { file, source: withUse(source, begin) };
  told.push(checks ? await check(ask, attempt, checks) : await examine(ask, attempt));
}
process.stdout.write(JSON.stringify(told), () => process.exit());
