// In a page: presses Run on each of its programs, one after the other; resolves with {name: [status, output]}.
async () => {
  const ENDED = /^(Finished|Ended|Stopped|Deadlock|Crashed|Exit|It could|This browser)/;
  const LIMIT = 90_000; // ms
  const told = {};
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const bar of document.querySelectorAll(".program:has(.run)")) {
    const name = bar.querySelector("a").textContent;
    if (name in told) throw new Error(`two programs are called ${name}`);
    const panel = () => document.querySelector(`.run-panel[aria-label="Run of ${name}"]`);
    const status = () => panel()?.querySelector(".run-status").textContent ?? "";
    const began = performance.now();
    bar.querySelector(".run").click();
    while (!ENDED.test(status()) && performance.now() - began < LIMIT) await new Promise((resolve) => setTimeout(resolve, 20));
    told[name] = [status(), [...panel()?.querySelectorAll(".run-text") ?? []].map((part) => part.textContent).join("")];
  }
  return told;
}
