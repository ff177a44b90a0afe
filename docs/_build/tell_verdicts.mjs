// node tell_verdicts.mjs STEPPER < found.json > words.json
//
// Says what exploring found in the words of the page. found.json: a list of [answer, right].

import { text } from "node:stream/consumers";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { verdict } = await import(pathToFileURL(resolve(join(process.argv[2], "verdict.mjs"))).href);
const found = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(found.map(([answer, right]) => verdict(answer, { right }))));
