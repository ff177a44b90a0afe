// Which levels and exercises the reader has solved. Kept in this browser only.
import { make } from "../elements.mjs";

const KEY = "python-multithreading-and-concurrency/solved";

function solved() {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY)) ?? []);
  } catch {
    return new Set(); // there is no storage here: progress is not kept
  }
}

/** Show what is solved: beside each level, and how many in all where the page has a place for it. */
export function showProgress() {
  const done = solved();
  for (const bar of document.querySelectorAll(".program[data-level], .program[data-exercise]")) {
    bar.querySelector(".solved")?.remove();
    const { level, exercise } = bar.dataset;
    if (done.has(level ?? `exercise/${exercise}`)) bar.append(make("span", { className: "solved", textContent: "Solved" }));
  }
  const place = document.querySelector("#levels-solved");
  const all = place?.getAttribute("data-levels").split(" ") ?? [];
  if (place) place.textContent = `You have solved ${all.filter((level) => done.has(level)).length} of ${all.length} levels.`;
}

/** Note that a level is solved, by its name, or an exercise, by "exercise/" and its name. */
export function solve(level) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...solved().add(level)]));
  } catch {
    return;
  }
  showProgress();
}
