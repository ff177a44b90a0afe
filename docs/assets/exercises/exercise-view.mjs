// The check of one exercise: examines the reader's attempt on the engine, and says what is right and the first thing that
// is wrong, with the schedule that shows it.
import { button, coded, make } from "../elements.mjs";
import { solve } from "../stepper/progress.mjs";
import { check as checkAttempt, withUse } from "./examine.mjs";
import { keep, kept } from "./kept.mjs";

const PAUSE = 500; // ms without a key until the attempt is kept
const STOP_LIMIT = 1000; // ms from Stop until the worker is ended
const AT_HOME = "This browser cannot check it here. Check it on your computer, by the command above.";

export class ExerciseView {
  #check = null; // tells this check from one that was stopped; null: none is under way
  #timer = null;

  /** view: the ProgramView; it shows what the exercise begins with. */
  constructor(view) {
    this.view = view;
    this.name = view.bar.dataset.exercise;
    this.checks = view.bar.dataset.checks;
    this.begin = view.text.original;
    this.status = make("p", { className: "check-told", role: "status" });
    this.told = make("ul", { className: "check-list", ariaLabel: "What the check says" });
    this.replay = button("Replay that schedule", () => this.#replay(), { hidden: true });
    this.stop = button("Stop", () => this.#stop(), { hidden: true });
    this.element = make("section", { className: "run-panel checked", ariaLabel: `Check of ${this.name}`, hidden: true },
      this.status, this.told, make("div", { className: "run-buttons" }, this.replay, this.stop));
    view.panel.before(this.element);
    view.panel.parentElement.addEventListener("input", ({ target }) => this.#owns(target) && this.#onInput());
  }

  #owns(target) {
    return this.view.text.isEdited && target.closest(".run-editor") === this.view.text.editor;
  }

  #onInput() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => keep(this.name, this.view.text.source), PAUSE);
  }

  /** The attempt of an earlier visit, or null. */
  get kept() {
    return kept(this.name);
  }

  forget() {
    clearTimeout(this.#timer);
    keep(this.name, null);
    this.element.hidden = true;
  }

  /** Check the attempt as it stands in the editor. */
  async check() {
    if (this.#check) return;
    const check = this.#check = Symbol(this.name);
    this.element.hidden = false;
    this.#show([]);
    this.replay.hidden = true;
    if (!this.view.canRun) {
      this.#end(AT_HOME);
      return;
    }
    const attempt = { source: withUse(this.view.text.source, this.begin), file: this.view.name };
    const ask = async (request) => {
      if (this.#check !== check) throw new Error("stopped");
      const answer = await this.view.host.run(request, () => {});
      if (answer.type === "crashed") throw new Error("the program brought Python down");
      if (this.#check !== check || answer.type === "stopped") throw new Error("stopped");
      return answer;
    };
    try {
      await this.view.load((text, ...more) => this.status.replaceChildren(text, ...more));
      if (this.#check !== check) return;
      this.status.textContent = "Checking…";
      this.stop.hidden = false;
      const said = await checkAttempt(ask, attempt, await this.#checks());
      this.#conclude(said, attempt.source);
    } catch (error) {
      if (this.#check === check) this.#end(`It could not be checked: ${error.message}.`);
    }
  }

  async #checks() {
    const response = await fetch(this.checks);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.text();
  }

  #conclude({ told, covered }, source) {
    this.#show(told);
    const wrong = told.find(({ fault }) => fault !== null);
    this.schedule = wrong?.schedule ?? null;
    this.source = source;
    this.replay.hidden = !this.schedule;
    if (!wrong) solve(`exercise/${this.name}`);
    this.#end(wrong ? "Not yet. This is the first thing that is wrong; what stands above it is right." : `Right: no check finds fault. ${covered}`);
  }

  #show(said) {
    this.told.hidden = !said.length;
    this.told.replaceChildren(...said.map(({ says, fault }) => (fault === null
      ? make("li", { className: "check-right" }, ...coded(`Right: ${says}`))
      : make("li", { className: "check-wrong" }, make("strong", { textContent: "Not yet: " }), ...coded(fault)))));
  }

  #end(text) {
    this.#check = null;
    this.stop.hidden = true;
    this.status.textContent = text;
  }

  #stop() {
    this.#end("Stopped.");
    this.view.host.stop(STOP_LIMIT);
  }

  async #replay() {
    if (this.view.text.source !== this.source) await this.view.edit(this.source, false);
    await this.view.replay(this.schedule);
  }
}
