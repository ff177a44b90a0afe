// The runner's side of a page: one engine for all its programs, one view for each program that was used.
import { Host } from "./host.mjs";
import { ProgramView } from "./program-view.mjs";

// A parked thread is a suspended WebAssembly stack; where stacks cannot be suspended, no thread can wait.
const canRun = "Suspending" in WebAssembly && "promising" in WebAssembly;
const host = new Host();
const views = new Map();

/** Fetch the engine's files ahead of the first run. */
export function prepare() {
  if (canRun) host.download().catch(() => {}); // the first run tells of a failure
}

/** A button of a program's bar was pressed: "run", "stop", "edit" or "reset". */
export function press(bar, action) {
  if (!views.has(bar)) views.set(bar, new ProgramView(bar, host, canRun));
  views.get(bar)[action]();
}
