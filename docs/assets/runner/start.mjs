// Shows the buttons of each program that a page can run. Nothing else of the runner is fetched before the
// reader shows the intention to use it: hovers over a button, focuses it, presses it, or follows a link to a schedule.
const PARTS = ["page", "host", "frame", "download", "messages", "program-view", "../timeline/drawing"]; // fetched at once, not in a chain
const page = () => Promise.all(PARTS.map((name) => import(`./${name}.mjs`))).then(([page]) => page);

for (const bar of document.querySelectorAll(".program:has(.run)")) {
  for (const button of bar.querySelectorAll("button:not(.on-edit)")) button.removeAttribute("hidden");
  for (const button of bar.querySelectorAll("button")) {
    const action = button.classList[0]; // noted now: the theme adds classes of its own
    for (const sign of ["pointerenter", "focus"]) {
      button.addEventListener(sign, async () => (await page()).expect(bar, action), { once: true });
    }
    button.addEventListener("click", async () => (await page()).press(bar, action));
  }
}

async function openLink() {
  if (!location.hash.startsWith("#step=")) return;
  const shared = await (await import("../stepper/share.mjs")).read(location.hash);
  const bar = [...document.querySelectorAll(".program:has(.run)")].find((bar) => bar.querySelector("a").textContent === shared?.name);
  if (bar) (await page()).offer(bar, shared);
}

async function openLevels() {
  const isThere = document.querySelector(".program[data-level], #levels-solved");
  if (isThere && Object.keys(localStorage).some((key) => key.endsWith("/solved"))) (await import("../stepper/progress.mjs")).showProgress();
}

openLevels();
addEventListener("hashchange", openLink);
openLink();
