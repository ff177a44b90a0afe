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

/** Show what is solved: beside each level and exercise, and how many in all where the page has a place for it. */
export function showProgress() {
  const done = solved();
  for (const bar of document.querySelectorAll(".program[data-level], .program[data-exercise]")) {
    bar.querySelector(".solved")?.remove();
    const name = bar.getAttribute("data-level") ?? `exercise/${bar.getAttribute("data-exercise")}`;
    if (done.has(name)) bar.append(make("span", { className: "solved", textContent: "Solved" }));
  }
  for (const [id, what, prefix] of [["levels-solved", "levels", ""], ["exercises-solved", "exercises", "exercise/"]]) {
    const place = document.getElementById(id);
    const all = place?.getAttribute(`data-${what}`).split(" ") ?? [];
    if (place) place.textContent = `You have solved ${all.filter((name) => done.has(prefix + name)).length} of ${all.length} ${what}.`;
  }
}

/** Note that a level is solved, by its name, or an exercise, by "exercise/" and its name. */
export function solve(name) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...solved().add(name)]));
  } catch {
    return;
  }
  showProgress();
}
