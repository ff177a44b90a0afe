// The reader as the scheduler of one program: picks who makes the next step, sees how things stand, steps back.
// Every view is a new run of the whole program by the schedule chosen so far, so that any place can be come back to.
import { button, make } from "../elements.mjs";
import { asElement } from "../shapes.mjs";
import { link } from "./share.mjs";
import { verdict } from "./verdict.mjs";
import { drawWaits, waits } from "./wait-graph.mjs";

const LIMIT = 10_000; // schedules explored at the most
const EXPLAINED = "A schedule is one order of the steps that touch shared state or block. Every one of them is counted.";

export class StepperView {
  #schedule = []; // threads, in the order of their steps
  #replay = []; // a schedule to follow: its steps after #schedule are offered as "next"
  #state = null; // the engine's last answer
  #busy = false;
  #open = false;
  onEnd = null; // is told whether a run that has ended went right

  constructor(text, host, { means = null, right = null }) {
    this.text = text;
    this.host = host;
    this.means = means; // what the page says that a failing schedule does
    this.right = right; // what the page says that a right run prints
    this.told = make("p", { className: "step-told", role: "status" });
    this.threads = make("div", { className: "step-threads" });
    this.next = button("Next step", () => this.#follow(), { hidden: true });
    this.toEnd = button("To its end", () => this.#go([...this.#replay]), { hidden: true });
    this.back = button("Step back", () => this.#go(this.#schedule.slice(0, -1)));
    this.restart = button("Restart", () => this.#go([]));
    this.find = button("Find the bug", () => this.#explore());
    this.stop = button("Stop", () => this.host.post({ type: "stop" }), { hidden: true });
    this.share = button("Copy link", () => this.#share());
    this.progress = make("progress", { max: LIMIT, value: 0, hidden: true, ariaLabel: "Schedules run" });
    this.verdict = make("p", { className: "step-verdict", role: "status" });
    this.standing = make("div", { className: "step-standing" });
    this.element = make("section", { className: "run-panel stepper", ariaLabel: `Steps of ${text.name}`, hidden: true },
      make("p", { className: "step-explained", textContent: "You are the scheduler: press a thread, or its number, and it makes its next step." }),
      this.threads, make("div", { className: "step-buttons" }, this.next, this.toEnd, this.back, this.restart, this.find, this.stop, this.progress, this.share),
      this.told, this.verdict, this.standing);
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  get isOpen() {
    return this.#open;
  }

  /** Show the first step of the program as it now is. */
  async start() {
    this.#reveal();
    this.#replay = [];
    this.verdict.textContent = "";
    await this.#go([]);
    (this.threads.querySelector("button:enabled") ?? this.restart).focus();
  }

  /** Show a schedule that came with a link; nothing runs before a button is pressed. */
  offer(schedule) {
    this.#reveal();
    this.#replay = schedule;
    this.told.textContent = `This link holds a schedule of ${schedule.length} step${schedule.length === 1 ? "" : "s"}. Press “Next step” to follow it, or “To its end”.`;
    this.#showButtons();
  }

  close() {
    this.#open = false;
    this.element.hidden = true;
    this.text.mark([]);
  }

  #reveal() {
    this.#open = true;
    this.element.hidden = false;
    this.#state = null;
    this.#schedule = [];
    this.threads.replaceChildren();
    this.standing.replaceChildren();
  }

  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = Number(event.key);
    const pressed = place >= 1 ? this.threads.querySelectorAll("button")[place - 1]
      : { Backspace: this.back, ArrowLeft: this.back, ArrowRight: this.next }[event.key];
    if (!pressed || pressed.disabled || pressed.hidden) return;
    event.preventDefault();
    pressed.click();
  }

  async #ask(request, listener = () => {}) {
    this.#busy = true;
    try {
      await this.host.ready();
      const answer = await this.host.run({ source: this.text.source, file: this.text.name, right: this.#expected, ...request }, listener);
      if (answer.type === "crashed" || answer.ended) throw new Error("the program brought Python down; press Restart");
      return answer;
    } finally {
      this.#busy = false;
    }
  }

  /** The output of a right run, with its last line end; null where the page says none, or the program was edited. */
  get #expected() {
    return this.text.isEdited || this.right === null ? null : `${this.right}\n`;
  }

  async #go(schedule) {
    if (this.#busy) return;
    if (!this.#state) this.told.textContent = "Starting…";
    try {
      const state = await this.#ask({ type: "step", schedule });
      if (state.error || state.problem) {
        this.told.textContent = `This cannot be shown: ${state.error ?? state.problem}.`;
        return;
      }
      this.#schedule = schedule;
      this.#state = state;
      this.#show();
      if (state.status !== "halted") this.onEnd?.(state.right);
    } catch (error) {
      this.told.textContent = `It could not be shown: ${error.message}.`;
    }
  }

  #follow() {
    if (!this.#state) this.#go([]);
    else this.#go(this.#replay.slice(0, this.#schedule.length + 1));
  }

  get #follows() {
    return this.#replay.length > this.#schedule.length && this.#schedule.every((thread, place) => thread === this.#replay[place]);
  }

  // ---- exploring

  async #explore() {
    if (this.#busy) return;
    this.verdict.textContent = "Running every schedule…";
    this.progress.value = 0;
    this.progress.hidden = this.stop.hidden = false;
    this.find.disabled = true;
    try {
      const found = await this.#ask({ type: "explore", limit: LIMIT }, (message) => {
        if (message.type === "explored") this.progress.value = message.schedules;
      });
      this.verdict.textContent = `${verdict(found, this.text.isEdited ? {} : this)} ${EXPLAINED}`;
      if (found.first) {
        this.#replay = found.first;
        this.#state = null;
        await this.#go([]);
        this.verdict.textContent += " “Next step” replays the first that goes wrong.";
      }
    } catch (error) {
      this.verdict.textContent = `It could not be explored: ${error.message}.`;
    } finally {
      this.progress.hidden = this.stop.hidden = true;
      this.find.disabled = false;
      this.#showButtons();
    }
  }

  // ---- showing

  #show() {
    const { threads, possible } = this.#state;
    const focused = this.threads.contains(document.activeElement);
    const at = [...this.threads.children].indexOf(document.activeElement);
    this.threads.replaceChildren(...threads.filter((thread) => thread.thread !== 1 || thread.state !== "ended" || threads.length === 1)
      .map((thread, place) => this.#threadButton(thread, place + 1, possible)));
    this.#tellLast();
    this.#showStanding();
    this.#showButtons();
    const marks = threads.filter((thread) => thread.line && thread.state !== "ended");
    const lines = [...new Set(marks.map((thread) => thread.line))];
    this.text.mark(lines.map((line) => ({ line, label: marks.filter((t) => t.line === line).map((t) => short(t.name)).join(", ") })));
    if (focused) {
      const buttons = [...this.threads.children];
      (buttons[at]?.disabled === false ? buttons[at] : buttons.find((b) => !b.disabled) ?? this.back).focus();
    }
  }

  #threadButton(thread, number, possible) {
    const can = possible.includes(thread.thread);
    const does = thread.state === "ended" ? "has ended" : thread.state === "waits" ? `waits for ${thread.waits_for}${this.#holder(thread)}`
      : `${thread.text}, line ${thread.line}`;
    return button("", () => this.#go([...this.#schedule, thread.thread]), { disabled: !can, className: "step-thread" },
    ).appendChild(make("span", {}, make("kbd", { textContent: number }), ` ${thread.name}: `, make("code", { textContent: does }))).parentElement;
  }

  #holder({ held_by: holder, waits_for: what }) {
    const name = this.#state.threads.find((thread) => thread.thread === holder)?.name;
    return name && name !== what ? `, held by ${name}` : "";
  }

  #tellLast() {
    const { history, status, right, output, cycle } = this.#state;
    const last = history.at(-1);
    const parts = last ? [`Step ${history.length}: ${last.name}, ${last.text}, line ${last.line}.`, ...last.notes] : ["Nobody has made a step yet."];
    if (status === "deadlocked" && !cycle.length) parts.push("Nobody can ever go on.");
    if (status === "finished") parts.push(`The program has ended, and printed ${JSON.stringify(output.trimEnd())}${right ? "" : this.#expected === null ? ": whole threads in a row never do" : ", which is wrong"}.`);
    if (status === "failed") parts.push("The program has ended by an exception.");
    this.told.textContent = parts.join(" ");
    this.told.classList.toggle("step-wrong", !right || Boolean(last?.notes.length));
  }

  #showStanding() {
    const { variables, threads, history, output, cycle } = this.#state;
    const rows = [...variables,
      ...threads.flatMap((thread) => thread.values.map(([name, value]) => [`${name} of ${short(thread.name)}`, value]))];
    const table = rows.length ? [make("table", { className: "step-values" }, make("caption", { textContent: "Variables and locks" }),
      ...rows.map(([name, value]) => make("tr", {}, make("th", { scope: "row", textContent: name }), make("td", { textContent: value }))))] : [];
    const graph = make("div", { className: "step-waits" }, asElement(drawWaits(threads, cycle)),
      make("p", { textContent: waits(threads).join(" ") || "Nobody waits." }));
    const list = make("ol", { className: "step-history", ariaLabel: "Steps made" }, ...history.map((step, place) => make("li", {},
      button(`${short(step.name)}: ${step.text}`, () => this.#go(this.#schedule.slice(0, place + 1)), { title: `Go back to after step ${place + 1}` }))));
    const printed = output ? [make("pre", { className: "step-output", ariaLabel: "Output so far", textContent: output, tabIndex: 0 })] : [];
    this.standing.replaceChildren(...table, graph, list, ...printed);
  }

  #showButtons() {
    this.next.hidden = this.toEnd.hidden = !this.#follows;
    this.back.disabled = !this.#schedule.length;
    this.restart.disabled = !this.#state && !this.#replay.length;
    this.share.disabled = !this.#state;
  }

  async #share() {
    const address = await link({ name: this.text.name, schedule: this.#schedule, source: this.text.isEdited ? this.text.source : null });
    history.replaceState(null, "", address);
    await navigator.clipboard.writeText(address);
    this.told.textContent = "The link is copied, and stands in the address bar.";
  }
}

const short = (name) => name.replace(/ \(.*/, "");
