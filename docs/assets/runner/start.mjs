// Every page's own script. It shows the buttons of each program that a page can run. Nothing else of the runner is fetched before the
// reader shows the intention to use it: hovers over a button, focuses it, presses it, or follows a link to a schedule.
const PARTS = ["page", "host", "frame", "download", "messages", "program-view", "../timeline/drawing"]; // fetched at once, not in a chain
const page = () => Promise.all(PARTS.map((name) => import(`./${name}.mjs`))).then(([page]) => page);

/** Let a button do an action of a program's view; schedule: the steps that it makes. */
function listen(button, bar, action, schedule = undefined) {
  for (const sign of ["pointerenter", "focus"]) {
    button.addEventListener(sign, async () => (await page()).expect(bar, action), { once: true });
  }
  button.addEventListener("click", async () => (await page()).press(bar, action, schedule));
}

for (const bar of document.querySelectorAll(".program:has(.run)")) {
  for (const button of bar.querySelectorAll("button:not(.on-edit)")) button.removeAttribute("hidden");
  // the class is noted now: the theme adds classes of its own
  for (const button of bar.querySelectorAll("button")) listen(button, bar, button.classList[0]);
  const opened = document.querySelector(`[data-steps-of="${CSS.escape(bar.querySelector("a").textContent)}"]`);
  for (const button of opened?.querySelectorAll("button") ?? []) listen(button, bar, "step", [Number(button.getAttribute("data-thread"))]);
}

// The theme frames each copy button in a nav, an unnamed landmark on every block. It is no landmark.
const article = document.querySelector("article");
const mend = () => article.querySelectorAll("nav.md-code__nav:not([role])").forEach((frame) => frame.setAttribute("role", "none"));
if (article) {
  new MutationObserver(mend).observe(article, { childList: true, subtree: true });
  mend();
}

for (const form of document.querySelectorAll("form.predict")) {
  const bars = [...document.querySelectorAll(".program[data-steps]")];
  const bar = bars.findLast((bar) => bar.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING);
  const step = bar.querySelector(".step");
  form.removeAttribute("hidden");
  step.setAttribute("hidden", ""); // it would tell
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await (await import("../exercises/predict.mjs")).compare(form, bar.getAttribute("data-steps"));
    step.removeAttribute("hidden");
  });
}

async function openLink() {
  if (!location.hash.startsWith("#step=")) return;
  const shared = await (await import("../stepper/share.mjs")).read(location.hash);
  const bar = [...document.querySelectorAll(".program:has(.run)")].find((bar) => bar.querySelector("a").textContent === shared?.name);
  if (bar) (await page()).offer(bar, shared);
}

async function openLevels() {
  const isThere = document.querySelector(".program[data-level], .program[data-exercise], #levels-solved, #exercises-solved");
  const kept = isThere ? Object.keys(localStorage).filter((key) => /\/(solved|attempt\/)/.test(key)) : [];
  if (kept.some((key) => key.endsWith("/solved"))) (await import("../stepper/progress.mjs")).showProgress();
  const place = document.querySelector("#exercises-solved");
  if (place && kept.length) (await import("../exercises/own-progress.mjs")).offerProgress(place);
}

async function openWorkbench() {
  const place = document.querySelector("#workbench");
  if (place) (await page()).openWorkbench(place);
}

async function openQuestions() {
  const form = document.querySelector("form.ask");
  if (!form) return;
  const list = document.querySelector("#questions");
  if (list) (await import("../questions/ask.mjs")).openQuestions(form, list);
  else {
    form.removeAttribute("hidden");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const asked = new URLSearchParams({ ask: form.querySelector("textarea").value });
      location.assign(`${form.getAttribute("action")}#${asked}`);
    });
  }
}

openQuestions();
openLevels();
openWorkbench();
addEventListener("hashchange", openLink);
openLink();

document.forms.namedItem("search")?.addEventListener("focusin", () => import("../search-words.mjs"), { once: true });
