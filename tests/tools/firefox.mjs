// Opens pages in Firefox and prints, for each, the text of its diagrams and what the browser complained about;
// then runs the first program of the first page.
// usage: node firefox.mjs EXECUTABLE ADDRESS...
import puppeteer from "puppeteer-core";

const [executablePath, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
const results = [];
for (const address of addresses) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  const diagrams = await page.$$("div.mermaid");
  for (const diagram of diagrams) {
    await diagram.evaluate((node) => node.scrollIntoView());
    await page.waitForFunction((node) => "drawn" in node.dataset || "failed" in node.dataset, {}, diagram);
  }
  const texts = await Promise.all(diagrams.map((d) => d.evaluate((node) => node.querySelector("svg")?.textContent ?? node.dataset.failed)));
  results.push({ address, texts, complaints });
  await page.close();
}

// A program runs in Firefox too: press the first Run button of the first page, and tell how it ended.
const page = await browser.newPage();
await page.goto(addresses[0]);
await (await page.waitForSelector(".program .run:not([hidden])")).click();
await page.waitForFunction(() => /^(Finished|It could|This|Crashed|Ended)/.test(document.querySelector(".run-status")?.textContent));
const ran = await page.evaluate(() => [
  document.querySelector(".run-status").textContent,
  [...document.querySelectorAll(".run-text")].map((part) => part.textContent).join(""),
]);
await browser.close();
console.log(JSON.stringify({ pages: results, ran }));
