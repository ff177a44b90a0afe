// In a page: presses Run on each of its programs, one after the other; resolves with {name: [status, output]}.
async () => {
  const LIMIT = 90_000; // ms
  const told = {};
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const bar of document.querySelectorAll(".program:has(.run)")) {
    const name = bar.querySelector("a").textContent;
    if (name in told) throw new Error(`two programs are called ${name}`);
    const isRunning = () => !bar.querySelector(".run"); // Stop stands in its place
    const panel = () => document.querySelector(`.run-panel[aria-label="Run of ${name}"]`);
    const status = () => panel()?.querySelector(".run-status").textContent ?? "";
    const began = performance.now();
    /** @type {HTMLElement} */ (bar.querySelector(".run")).click();
    while ((isRunning() || !status()) && performance.now() - began < LIMIT) await new Promise((resolve) => setTimeout(resolve, 20));
    told[name] = [status(), [...panel()?.querySelectorAll(".run-text") ?? []].map((part) => part.textContent).join("")];
  }
  return told;
}
