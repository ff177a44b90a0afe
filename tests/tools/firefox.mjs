// A Firefox: reads the addresses of pages, one a line, opens each and runs the scripts in it, one after the other; prints a line
// of JSON for each page: what the scripts resolved with, and what the browser complained about.
// usage: node firefox.mjs EXECUTABLE SCRIPT...
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

// Five times as coarse as Firefox's own clock: a program that measures too short a time fails always, not now and then.
const CLOCK = { "privacy.reduceTimerPrecision": true, "privacy.resistFingerprinting.reduceTimerPrecision.microseconds": 5000 };
const LONGEST = 600_000; // ms, that a script may take

const [executablePath, ...paths] = process.argv.slice(2);
const scripts = paths.map((path) => readFileSync(path, "utf8"));
const browser = await puppeteer.launch({
  browser: "firefox", executablePath, headless: true, extraPrefsFirefox: CLOCK, protocolTimeout: LONGEST,
});
const page = await browser.newPage();
let complaints;
page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));

for await (const address of createInterface({ input: process.stdin })) {
  complaints = [];
  await page.goto(address);
  const told = [];
  for (const script of scripts) told.push(await page.evaluate(`(${script})()`));
  console.log(JSON.stringify({ told, complaints }));
}
await browser.close();
