// Opens pages in Firefox, draws their diagrams and presses Run on each of their programs; prints for each page the
// text of its diagrams, what the browser complained about, and of each program its status and its output.
// usage: node firefox.mjs EXECUTABLE ADDRESS...
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const AT_ONCE = 3; // browsers, not tabs: a tab behind another draws nothing
// Five times as coarse as Firefox's own clock: a program that measures too short a time fails always, not now and then.
const CLOCK = { "privacy.reduceTimerPrecision": true, "privacy.resistFingerprinting.reduceTimerPrecision.microseconds": 5000 };
const PRESS_RUN = readFileSync(new URL("press_run.js", import.meta.url), "utf8");

const [executablePath, ...addresses] = process.argv.slice(2);

async function drawn(page) {
  const diagrams = await page.$$("div.mermaid");
  for (const diagram of diagrams) {
    await diagram.evaluate((node) => node.scrollIntoView());
    await page.waitForFunction((node) => "drawn" in node.dataset || "failed" in node.dataset, {}, diagram);
  }
  return Promise.all(diagrams.map((d) => d.evaluate((node) => node.querySelector("svg")?.textContent ?? node.dataset.failed)));
}

async function visit(page, address) {
  const complaints = [];
  const listen = { console: (message) => message.type() === "error" && complaints.push(message.text()), pageerror: (error) => complaints.push(String(error)) };
  for (const [event, listener] of Object.entries(listen)) page.on(event, listener);
  await page.goto(address);
  const result = { texts: await drawn(page), programs: await page.evaluate(`(${PRESS_RUN})()`), complaints };
  for (const [event, listener] of Object.entries(listen)) page.off(event, listener);
  return result;
}

const results = {};
const waiting = [...addresses];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, extraPrefsFirefox: CLOCK });
  const page = await browser.newPage();
  for (let address; (address = waiting.shift()) !== undefined;) results[address] = await visit(page, address);
  await browser.close();
}));
console.log(JSON.stringify(results));
