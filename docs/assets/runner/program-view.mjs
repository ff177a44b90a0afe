// One program of a page: its buttons, its scheduler, what it prints and how it stands.
import { TimelineView } from "../timeline/timeline-view.mjs";
import { button, make } from "../elements.mjs";
import { style } from "../style.mjs";
import { deadlockReport } from "./deadlock-report.mjs";
import { OutputView } from "./output-view.mjs";
import { ProgramText } from "./program-text.mjs";

const WORKBENCH = new URL("../../../workbench/", import.meta.url).href; // from assets/DIGEST/runner/
const BENCH_PROGRAM = "program.py"; // the name of any program on the workbench
const MOST_EVENTS = 10_000; // of a run, that the timeline takes

const SCHEDULERS = {
  gil: ["With the GIL", "One thread at a time runs, and the next may take over every 5 ms, as on a default build of CPython."],
  free: ["Free-threaded, simulated", "A switch may come between any two instructions of your program. It happens on one core, "
    + "drawn from the seed: the same seed gives the same run."],
};
const NO_STACKS = "This browser cannot run it: a thread waits by WebAssembly stack switching (JSPI), which does not work here. "
  + "The output below was recorded; Chrome, Edge and Firefox of today can run the program, but on an iPhone or iPad none can.";

/** @import { Crashed, RunResult } from "./messages.mjs" */

export class ProgramView {
  #stepper = null;
  #stepperParts = null; // a promise of what it is made of
  #exercise = null; // the ExerciseView, once it was checked
  #run = null; // tells this run from one that was stopped; null: none is under way

  constructor(bar, host, canRun) {
    this.bar = bar;
    this.host = host;
    this.canRun = canRun;
    this.link = bar.querySelector("a");
    this.address = this.link.href;
    this.name = this.link.textContent;
    this.text = new ProgramText(bar.nextElementSibling, this.name);
    this.runButton = bar.querySelector(".run");
    this.stopButton = button("Stop", () => this.stop());
    this.resetButton = button("Reset", () => this.reset());
    this.copyButton = button("Copy", () => this.#copy());
    this.stepButton = bar.querySelector(".step");
    this.benchLink = this.#linkToWorkbench();
    this.link.addEventListener("click", () => this.#downloadEdited());
    this.output = new OutputView();
    this.timeline = new TimelineView(this.name);
    this.timeline.onLine = (line) => this.text.mark(line ? [{ line }] : []);
    this.text.onLine = (line) => this.timeline.light(line);
    this.status = make("p", { className: "run-status", role: "status" });
    this.progress = make("progress", { max: 1, ariaLabel: "Fetched" });
    this.panel = make("section", { className: "run-panel", ariaLabel: `Run of ${this.name}` },
      ...(canRun ? [this.#schedulerChoice()] : []), this.status, this.output.element, this.timeline.element);
    this.output.element.hidden = true;
    this.text.shown.after(this.panel);
    this.panel.hidden = true;
    this.panel.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** A link that takes the edited program to a page of its own; null where it is there. */
  #linkToWorkbench() {
    if (document.querySelector("#workbench")) return null;
    return make("a", {
      className: "to-workbench", href: WORKBENCH, textContent: "Workbench", title: "Open this program on a page of its own",
      onclick: async (event) => {
        event.preventDefault();
        const { link } = await import("../stepper/share.mjs");
        location.assign(await link({ address: WORKBENCH, name: BENCH_PROGRAM, schedule: [], source: this.text.source }));
      },
    });
  }

  #onKey(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") this.run();
  }

  #schedulerChoice() {
    const explained = make("span", { className: "run-explained", id: `explained-${this.name}`, textContent: SCHEDULERS.gil[1] });
    this.scheduler = make("select", {}, ...Object.entries(SCHEDULERS).map(([value, [label]]) => new Option(label, value)));
    this.scheduler.setAttribute("aria-describedby", explained.id);
    this.seed = make("input", { type: "number", value: 0, min: 0, step: 1 });
    const seedLabel = make("label", { hidden: true }, "Seed ", this.seed);
    this.scheduler.onchange = () => {
      explained.textContent = SCHEDULERS[this.scheduler.value][1];
      seedLabel.hidden = this.scheduler.value !== "free";
    };
    return make("div", { className: "run-choice" }, make("label", {}, "Scheduler ", this.scheduler), seedLabel, explained);
  }

  async run() {
    if (this.#run) return;
    this.panel.hidden = false;
    this.#closeStepper();
    if (!this.canRun) {
      this.#tell(NO_STACKS);
      return;
    }
    const run = this.#run = Symbol(this.name);
    this.#tell("Starting…");
    this.#swap(this.runButton, this.stopButton);
    this.output.clear();
    this.timeline.clear();
    this.output.element.hidden = false;
    try {
      await this.load((...parts) => this.status.replaceChildren(...parts));
      if (this.#run !== run) return; // stopped while it was loading
      this.#tell("Running…");
      const request = {
        type: /** @type {const} */ ("run"), source: this.text.source, file: this.name, mode: this.scheduler.value,
        seed: Math.abs(Math.trunc(Number(this.seed.value))), mostEvents: MOST_EVENTS,
      };
      const result = await this.host.run(request, (message) => this.#run === run && this.#receive(message));
      if (this.#run === run) this.#conclude(result);
    } catch (error) {
      if (this.#run !== run) return;
      this.#tell(`It could not be loaded: ${error.message}. Press Retry to try again.`);
      this.runButton.textContent = "Retry";
    } finally {
      if (this.#run === run) this.#end();
    }
  }

  /** Wait for an engine; tell(...parts) says meanwhile what is fetched. */
  async load(tell) {
    this.host.onProgress = (fraction) => { this.progress.value = Math.min(1, fraction); };
    const ready = this.host.ready();
    ready.catch(() => {}); // it is awaited below, once the reader has been told what is loading
    tell(`Loading Python, ${await this.host.megabytes()} MB… `, this.progress);
    await ready;
  }

  stop() {
    this.#tell("Stopped.");
    this.host.stop();
    this.#end();
  }

  #end() {
    this.#run = null;
    this.#swap(this.stopButton, this.runButton);
    this.output.flush();
    this.output.element.querySelector("form")?.remove();
  }

  #swap(out, into) {
    const focused = document.activeElement === out;
    if (out.isConnected) out.replaceWith(into);
    if (focused) into.focus();
  }

  #receive(message) {
    if (message.type === "stdout" || message.type === "stderr") this.output.add(message);
    else if (message.type === "event") this.timeline.add(message.event);
    else if (message.type === "ask") this.#askForInput(message);
  }

  #askForInput({ id, name }) {
    const line = make("input", { type: "text", ariaLabel: `Input for ${name}`, autocomplete: "off" });
    const form = make("form", { className: "run-input" }, line, make("button", { textContent: "Enter" }));
    form.onsubmit = (event) => {
      event.preventDefault();
      form.replaceWith(make("div", { className: "run-line run-typed", textContent: line.value }));
      this.host.post({ type: "input", id, text: line.value });
    };
    this.output.append(form);
    line.focus();
  }

  /** @param {RunResult | Crashed | { type: "stopped" }} result */
  #conclude(result) {
    this.output.flush();
    this.timeline.finish(result.type === "result" ? result.events_left_out : 0);
    this.runButton.textContent = "Run";
    if (result.type === "result") this.#tellEnd(result);
    else if (result.type === "crashed") this.#tell("Crashed: the program brought Python down. The next run starts a new one.");
    else this.#tell("Stopped.");
  }

  /** @param {RunResult} result */
  #tellEnd({ status, exit_code: code, seconds, threads, deadlock }) {
    const took = `in ${seconds.toFixed(1)} s with ${threads} thread${threads === 1 ? "" : "s"}`;
    const told = {
      finished: code ? `Exit status ${code}, ${took}.` : `Finished ${took}.`,
      failed: `Ended by an exception ${took}.`,
      deadlocked: "Deadlock: no thread can ever go on.",
      stopped: "Stopped.",
      "too much output": "Ended: it printed more than a page can show.",
    };
    this.#tell(told[status]);
    if (deadlock) this.output.append(deadlockReport(deadlock));
  }

  #tell(text) {
    this.status.textContent = text;
  }

  /** Open the editor; source: another text than is there; focus: go there. */
  async edit(source = undefined, focus = true) {
    this.#closeStepper();
    if (this.bar.dataset.exercise && source === undefined && !this.text.isEdited) source = await this.#keptAttempt();
    await this.text.edit({
      "Control+Enter": () => this.run(),
      Escape: () => (this.runButton.isConnected ? this.runButton : this.stopButton).focus(),
    }, source, focus);
    this.stepButton.hidden = false;
    this.panel.hidden = false;
    this.bar.append(this.copyButton, this.resetButton, ...(this.benchLink ? [this.benchLink] : []));
  }

  async #keptAttempt() {
    this.#exercise ??= await this.#makeExercise();
    return this.#exercise.kept ?? undefined;
  }

  reset() {
    this.#exercise?.forget();
    this.text.reset();
    this.#closeStepper();
    this.copyButton.remove();
    this.benchLink?.remove();
    this.resetButton.remove();
    this.bar.querySelector(".edit").focus();
  }

  /** Have the attempt at the exercise checked, which begins with this program. */
  async check() {
    if (this.#run) this.stop();
    if (!this.text.isEdited) await this.edit(undefined, false);
    this.#exercise ??= await this.#makeExercise();
    this.#exercise.element.scrollIntoView({ block: "nearest" });
    await this.#exercise.check();
  }

  async #makeExercise() {
    const [{ ExerciseView }] = await Promise.all([
      import("../exercises/exercise-view.mjs"), style(new URL("../exercises/exercises.css", import.meta.url)),
    ]);
    return new ExerciseView(this);
  }

  /** Let the reader follow a schedule from its beginning. */
  async replay(schedule) {
    await (await this.#openStepper())?.replay(schedule);
  }

  /** Let the reader be the scheduler, from the beginning or after the steps of a schedule. */
  async step(schedule = []) {
    await (await this.#openStepper())?.start(schedule);
  }

  /** Whether Step needs no engine: the steps of the program, as it stands here, are recorded. */
  get isRecorded() {
    return Boolean(this.bar.dataset.steps) && !this.text.isEdited;
  }

  /** Show what a link holds: the program's text, where it was edited, and a schedule. */
  async offer({ source, schedule }) {
    if (source !== null) await this.edit(source);
    if (schedule.length || source === null) (await this.#openStepper())?.offer(schedule);
    this.bar.scrollIntoView();
  }

  /** Fetch what Step needs besides an engine; recorded: null where the steps are not recorded, or did not come. */
  fetchStepper() {
    const { steps } = this.bar.dataset;
    this.#stepperParts ??= Promise.all([
      import("../stepper/stepper-view.mjs"),
      steps ? import("../stepper/recorded.mjs").then(({ Recorded }) => Recorded.fetched(steps)).catch(() => null) : null,
      style(new URL("../stepper/stepper.css", import.meta.url)),
    ]).then(([{ StepperView }, recorded]) => ({ StepperView, recorded }));
    this.#stepperParts.catch(() => { this.#stepperParts = null; }); // the next press tries again
    return this.#stepperParts;
  }

  async #openStepper() {
    if (!this.canRun && !this.isRecorded) {
      this.panel.hidden = false;
      this.#tell(NO_STACKS);
      return null;
    }
    if (this.#run) this.stop();
    this.panel.hidden = true;
    this.#closeStepper();
    if (!this.#stepper) {
      const { StepperView, recorded } = await this.fetchStepper();
      const { means, right } = this.bar.dataset;
      this.#stepper = new StepperView(this.text, this.host, { means, right: right && JSON.parse(right), canRun: this.canRun, recorded });
      this.#stepper.onEnd = (right) => !right && !this.text.isEdited && this.bar.dataset.level && this.#solve();
      this.panel.after(this.#stepper.element);
    }
    return this.#stepper;
  }

  #closeStepper() {
    this.#stepper?.close();
    document.querySelector(`[data-steps-of="${CSS.escape(this.name)}"]`)?.remove(); // the page's own, before the first step
    this.text.mark([]);
  }

  async #solve() {
    (await import("../stepper/progress.mjs")).solve(this.bar.dataset.level);
  }

  async #copy() {
    await navigator.clipboard.writeText(this.text.source);
    this.panel.hidden = false;
    this.#tell("Copied.");
  }

  #downloadEdited() {
    URL.revokeObjectURL(this.link.href);
    this.link.href = this.text.isEdited ? URL.createObjectURL(new Blob([this.text.source], { type: "text/x-python" })) : this.address;
    this.link.download = this.name;
  }
}
