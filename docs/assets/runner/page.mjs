// The runner's side of a page: one engine for all its programs, one view for each program that was used.
import { style } from "../style.mjs";
import { Host } from "./host.mjs";

// A parked thread is a suspended WebAssembly stack; where stacks cannot be suspended, no thread can wait. On iOS
// Pyodide calls C by way of JavaScript, whose frames cannot be suspended either.
const canRun = "Suspending" in WebAssembly && "promising" in WebAssembly && !/iPad|iPhone|iPod/.test(navigator.userAgent);
const host = new Host();
const views = new Map();
const styles = ["runner.css", "../timeline/timeline.css"].map((name) => style(new URL(name, import.meta.url)));

async function viewOf(bar) {
  const [{ ProgramView }] = await Promise.all([import("./program-view.mjs"), ...styles]);
  if (!views.has(bar)) views.set(bar, new ProgramView(bar, host, canRun));
  return views.get(bar);
}

/** The reader means to press a button: fetch what it takes. The press tells of a failure. */
export async function expect(bar, action) {
  const view = await viewOf(bar);
  if (action === "step" && view.isRecorded) view.fetchStepper();
  else if (canRun) host.ready().catch(() => {});
}

/** A button of a program's bar was pressed: "run", "stop", "edit", "step", "check" or "reset"; schedule: the steps that are to be made. */
export async function press(bar, action, schedule = undefined) {
  expect(bar, action);
  (await viewOf(bar))[action](schedule);
}

/** The page was opened by a link to a schedule: show it. Nothing runs. */
export async function offer(bar, shared) {
  await (await viewOf(bar)).offer(shared);
  expect(bar, "step");
}

/** The page is the workbench: open it at its element. */
export async function openWorkbench(place) {
  const [{ Workbench }, view] = await Promise.all([
    import("../workbench/workbench.mjs"), viewOf(place.querySelector(".program")), style(new URL("../workbench/workbench.css", import.meta.url)),
  ]);
  await new Workbench(place, view, "programs.json").start();
}
