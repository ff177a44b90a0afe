// What the reader has solved and written at the exercises: to take it along, and to clear it.
import { button, make } from "../elements.mjs";
import { save } from "../save.mjs";
import { showProgress } from "../stepper/progress.mjs";

const OURS = /^python-multithreading-and-concurrency\/(solved|attempt\/.+)$/; // progress.mjs, kept.mjs

/** What is kept in this browser, by key. */
const kept = () => Object.entries(localStorage).filter(([key]) => OURS.test(key));

/** Put the two buttons after the place that tells how many exercises are solved. */
export function offerProgress(place) {
  const told = make("p", { role: "status" });
  place.after(make("div", { className: "own-progress" }, button("Export", () => {
    const attempts = Object.fromEntries(kept().map(([key, value]) => [key.split("/").slice(1).join("/"), value]));
    save("exercises.json", JSON.stringify(attempts, null, 2), "application/json");
  }), " ", button("Clear", () => {
    if (!confirm("Forget which levels and exercises you have solved, and all your attempts?")) return;
    for (const [key] of kept()) localStorage.removeItem(key);
    showProgress();
    told.textContent = "All of it is forgotten.";
  })), told);
}
