// The reader as the scheduler of one program: picks who makes the next step, sees how things stand, steps back.
// Every view is a new run of the whole program by the schedule chosen so far, so that any place can be come back to; or it
// is looked up where the program's steps are recorded.
import { button, make, threadClass } from "../elements.mjs";
import { asElement } from "../shapes.mjs";
import { short } from "../words.mjs";
import { racesTold } from "./races-told.mjs";
import { LIMIT } from "./recorded.mjs";
import { link } from "./share.mjs";
import { counted, verdict } from "./verdict.mjs";
import { drawWaits, waitOf, waits } from "./wait-graph.mjs";

const PATIENCE = 500; // ms that a step takes before Stop is offered
const STOP_LIMIT = 1000; // ms from Stop until the worker is ended: exploring looks for it between two runs
const MOST_SHOWN = 12; // outputs that are listed
const MOST_SCHEDULES = 20; // of a program, that are listed one by one
const ENDS = { finished: "printed", failed: "then it fails", deadlocked: "then a deadlock", endless: "then it waits for ever", long: "then it goes on" };
const COVERING = "Covering every schedule…";
const FOUND = `${COVERING} One that goes wrong is found already; press Stop to see it.`;
const EXPLAINED = "A schedule is one order of the steps that touch shared state or block.";

/** What is shown of an output in a list. */
const lastLine = (output) => output.trimEnd().split("\n").at(-1).slice(-80) || "nothing";

/** Where a step stands; one that the standard library makes for a thread of its own stands in no line. */
const line = (step) => (step.line ? `, line ${step.line}` : "");

export class StepperView {
  #schedule = []; // threads, in the order of their steps
  #replay = []; // a schedule to follow: its steps after #schedule are offered as "next"
  /** The engine's last answer. @type {import("../runner/messages.mjs").StepResult | null} */
  #state = null;
  #busy = false;
  onEnd = null; // is told whether a run that the reader has brought to its end went right

  /** canRun: whether this browser can run a program; recorded: its steps as it stands in the page, a Recorded. */
  constructor(text, host, { means = null, right = null, canRun = true, recorded = null }) {
    this.text = text;
    this.host = host;
    this.recorded = recorded;
    this.means = means; // what the page says that a failing schedule does
    this.right = right; // the outputs that the page says are right
    this.named = null; // those that the reader says are right
    this.told = make("p", { className: "step-told", role: "status" });
    this.threads = make("div", { className: "step-threads" });
    this.next = button("Next step", () => this.#follow(), { hidden: true });
    this.toEnd = button("To its end", () => this.#go([...this.#replay]), { hidden: true });
    this.back = button("Step back", () => this.#go(this.#schedule.slice(0, -1)));
    this.restart = button("Restart", () => this.#go([]));
    this.find = button("Find the bug", () => this.#explore());
    this.all = button(`All ${recorded?.size} schedules`, () => this.#showAll());
    this.check = button("Check for races", () => this.#checkForRaces(), { hidden: !canRun });
    this.stop = button("Stop", () => this.host.stop(STOP_LIMIT), { hidden: true });
    this.share = button("Copy link", () => this.#share());
    this.progress = make("progress", { max: LIMIT, value: 0, hidden: true, ariaLabel: "Runs made" });
    this.verdict = make("p", { className: "step-verdict", role: "status" });
    this.causes = make("ol", { className: "step-causes", ariaLabel: "How it goes wrong" });
    this.races = make("ul", { className: "step-causes", ariaLabel: "Uses that nothing orders" });
    this.outcomes = make("ul", { className: "step-outcomes", ariaLabel: "What the schedules print" });
    this.standing = make("div", { className: "step-standing" });
    this.element = make("section", { className: "run-panel stepper", ariaLabel: `Steps of ${text.name}`, hidden: true },
      make("p", { className: "step-explained", textContent: "You are the scheduler: press a thread, or its number, and it makes its next step." }),
      this.threads, make("div", { className: "run-buttons" }, this.next, this.toEnd, this.back, this.restart, this.find, this.all, this.check, this.stop, this.progress, this.share),
      this.told, this.verdict, this.causes, this.races, this.outcomes, this.standing);
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Show the program as it now is before its first step, or after the steps of a schedule. */
  async start(schedule = []) {
    this.#reveal();
    this.#replay = [];
    this.named = null;
    this.#tell("");
    await this.#go(schedule);
    (this.threads.querySelector("button:enabled") ?? this.restart).focus();
  }

  /** Show a schedule that came with a link; nothing runs before a button is pressed. */
  offer(schedule) {
    this.#reveal();
    this.#replay = schedule;
    this.told.textContent = `This link holds a schedule of ${schedule.length} step${schedule.length === 1 ? "" : "s"}. Press “Next step” to follow it, or “To its end”.`;
    this.#showButtons();
  }

  /** Show a schedule from its beginning. */
  async replay(schedule) {
    this.#reveal();
    this.named = null;
    this.#tell("“Next step” follows the schedule.");
    await this.#replayFrom(schedule);
    this.next.focus();
  }

  close() {
    this.element.hidden = true;
  }

  #reveal() {
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

  async #ask(request, listener = (_message) => {}) {
    const isRecorded = !this.text.isEdited && !this.named; // by the page's right outputs
    const known = isRecorded ? this.recorded?.answer(request) : null;
    if (known) return known;
    this.#busy = true;
    let offering = null;
    try {
      await this.host.ready();
      offering = setTimeout(() => { this.stop.hidden = false; }, PATIENCE);
      const answer = await this.host.run({ source: this.text.source, file: this.text.name, ...request }, listener);
      if (answer.type === "stopped") throw new Error("it was stopped");
      if (answer.type === "crashed") throw new Error("the program brought Python down; press Restart");
      return answer;
    } finally {
      clearTimeout(offering);
      this.stop.hidden = true;
      this.#busy = false;
    }
  }

  /** The outputs of right runs; null where nobody has named any. What the page says is not of an edited program. */
  get #expected() {
    return this.named ?? (this.text.isEdited ? null : this.right);
  }

  async #go(schedule) {
    if (this.#busy) return;
    if (!this.#state) this.told.textContent = "Starting…";
    try {
      const state = await this.#ask({ type: "step", schedule, right: this.#expected });
      const problem = "error" in state ? state.error : state.problem;
      if (problem) {
        this.told.textContent = `This cannot be shown: ${problem}.`;
        return;
      }
      this.#schedule = schedule;
      this.#state = state;
      this.#show();
      if (state.status !== "halted" && !this.#isShown) this.onEnd?.(state.right);
    } catch (error) {
      this.told.textContent = `It could not be shown: ${error.message}.`;
    }
  }

  #follow() {
    if (!this.#state) this.#go([]);
    else this.#go(this.#replay.slice(0, this.#schedule.length + 1));
  }

  get #follows() {
    return this.#replay.length > this.#schedule.length && this.#isOnTheWay;
  }

  get #isOnTheWay() {
    return this.#schedule.every((thread, place) => thread === this.#replay[place]);
  }

  /** Whether the reader was shown how to come here. */
  get #isShown() {
    return this.#replay.length > 0 && this.#isOnTheWay;
  }

  // ---- exploring

  async #explore() {
    if (this.#busy) return;
    this.#tell(COVERING);
    this.progress.value = 0;
    this.progress.hidden = false;
    this.find.disabled = true;
    try {
      const found = await this.#ask({ type: "explore", limit: LIMIT, right: this.#expected }, (message) => {
        if (message.type !== "explored") return;
        this.progress.value = message.runs;
        if (message.wrong) this.verdict.textContent = FOUND;
      });
      if ("error" in found) {
        this.verdict.textContent = `It cannot be run: ${found.error}.`;
        return;
      }
      const means = this.text.isEdited ? null : this.means;
      this.verdict.textContent = `${verdict(found, { means, right: this.#expected })} ${EXPLAINED}`;
      this.#showOutcomes(found);
      if (found.first) {
        await this.#replayFrom(found.first);
        this.verdict.textContent += " “Next step” replays the one of those that go wrong with the fewest switches.";
        this.#showCauses(found.causes ?? []);
      }
    } catch (error) {
      this.verdict.textContent = `It could not be explored: ${error.message}.`;
    } finally {
      this.progress.hidden = true;
      this.find.disabled = false;
      this.#showButtons();
    }
  }

  /** Say something of all schedules or of a run, in the place of what was said before. */
  #tell(text) {
    this.verdict.textContent = text;
    for (const list of [this.causes, this.races, this.outcomes]) list.replaceChildren();
  }

  async #checkForRaces() {
    if (this.#busy) return;
    this.#tell("Running it once…");
    try {
      const found = await this.#ask({ type: "races" });
      if ("error" in found) {
        this.verdict.textContent = `It cannot be run: ${found.error}.`;
        return;
      }
      const { verdict, items } = racesTold(found);
      this.verdict.textContent = verdict;
      this.races.replaceChildren(...items.map(({ text, lines }) => make("li", {}, button(text, () => this.#light(lines), { title: "Light its lines" }))));
      this.#light(items.flatMap((item) => item.lines));
    } catch (error) {
      this.verdict.textContent = `It could not be checked: ${error.message}.`;
    }
  }

  #light(lines) {
    if (lines.length) this.text.mark([...new Set(lines)].map((line) => ({ line })));
  }

  /** How the schedule that is replayed goes wrong: its facts, each to be gone to, and their lines lit. */
  #showCauses(causes) {
    this.causes.replaceChildren(...causes.map(({ text, step }) => make("li", {},
      step === null ? `${text}.` : button(`${text}.`, () => this.#go(this.#replay.slice(0, step)), { title: `Go to after step ${step}` }))));
    this.#light(causes.flatMap((cause) => cause.lines));
  }

  /** Where the outputs differ: each, to be replayed, and to be named as the right one. */
  #showOutcomes({ outcomes, inexact }) {
    if (outcomes.length < 2) return;
    this.outcomes.replaceChildren(...outcomes.slice(0, MOST_SHOWN).map(({ status, output, count, schedule }) => make("li", {},
      make("code", { textContent: lastLine(output) }), ` ${ENDS[status]}, in ${counted(count, inexact === "many" ? "run" : "schedule")} `,
      button("Replay", () => this.#replayFrom(schedule)),
      ...(status === "finished" && this.#expected === null ? [" ", button("This one is right", () => this.#name(output))] : []))));
  }

  /** Each schedule as the numbers of its threads, with its end; a press of one goes there. */
  #showAll() {
    this.#tell(`Each line is one schedule: who makes the first step, the second, and so on. ${EXPLAINED} Press one to see how it ends.`);
    this.outcomes.replaceChildren(...this.recorded.schedules().map(({ schedule, status, output, right }) => make("li", { className: right ? "" : "step-wrong" },
      button("", () => this.#replayToEnd(schedule), { className: "step-schedule" },
      ).appendChild(make("span", {}, ...schedule.flatMap((thread) => [this.#chip(thread), " "]))).parentElement,
      " ", make("code", { textContent: lastLine(output) }), ` ${ENDS[status]}${right ? "" : ", which is wrong"}`)));
  }

  async #replayToEnd(schedule) {
    this.#replay = schedule;
    await this.#go([...schedule]);
  }

  async #replayFrom(schedule) {
    this.#replay = schedule;
    this.#state = null;
    await this.#go([]);
  }

  #name(output) {
    this.named = [output];
    this.#explore();
  }

  // ---- showing

  #show() {
    const { threads, possible } = this.#state;
    const focused = this.threads.contains(document.activeElement);
    const at = [...this.threads.children].indexOf(document.activeElement);
    this.threads.replaceChildren(...threads.map((thread) => this.#threadButton(thread, possible)));
    this.#tellLast();
    this.#showStanding();
    this.#showButtons();
    const marks = threads.filter((thread) => thread.line && thread.state !== "ended");
    const lines = [...new Set(marks.map((thread) => thread.line))].sort((a, b) => a - b);
    this.text.mark(lines.map((line) => ({ line, threads: marks.filter((thread) => thread.line === line) })));
    if (focused) {
      const buttons = [...this.threads.children];
      (buttons[at]?.disabled === false ? buttons[at] : buttons.find((b) => !b.disabled) ?? this.back).focus();
    }
  }

  /** The number of a thread, as the reader sees it and presses it. */
  #chip(thread) {
    const number = this.#state.threads.findIndex((other) => other.thread === thread) + 1;
    return make("kbd", { className: threadClass(thread), textContent: number });
  }

  #threadButton(thread, possible) {
    const can = possible.includes(thread.thread);
    const does = thread.state === "ended" ? "has ended" : thread.state === "waits" ? waitOf(thread, this.#state.threads)
      : `${thread.text}${line(thread)}`;
    return button("", () => this.#go([...this.#schedule, thread.thread]), { disabled: !can, className: "step-thread" },
    ).appendChild(make("span", {}, this.#chip(thread.thread), ` ${thread.name}: `, make("code", { textContent: does }))).parentElement;
  }

  #tellLast() {
    const { history, status, right, output, cycle } = this.#state;
    const last = history.at(-1);
    const parts = last ? [`Step ${history.length}: ${last.name}, ${last.text}${line(last)}.`, ...last.notes] : ["Nobody has made a step yet."];
    if (status === "deadlocked" && !cycle.length) parts.push("Nobody can ever go on.");
    if (status === "finished") parts.push(`The program has ended, and printed ${JSON.stringify(output.trimEnd())}${right ? "" : ", which is wrong"}.`);
    if (status === "failed") parts.push("The program has ended by an exception.");
    if (!right && status !== "halted" && this.recorded && !this.text.isEdited) parts.push(this.recorded.howMany);
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
      make("p", { textContent: waits(threads) }));
    const list = make("ol", { className: "step-history", ariaLabel: "Steps made" }, ...history.map((step, place) => make("li", {},
      button("", () => this.#go(this.#schedule.slice(0, place + 1)), { title: `Go back to after step ${place + 1}` },
      ).appendChild(make("span", {}, this.#chip(step.thread), ` ${short(step.name)}: ${step.text}`)).parentElement)));
    const printed = output ? [make("pre", { className: "step-output", ariaLabel: "Output so far", textContent: output, tabIndex: 0 })] : [];
    this.standing.replaceChildren(...table, graph, list, ...printed);
  }

  #showButtons() {
    this.next.hidden = this.toEnd.hidden = !this.#follows;
    this.back.disabled = !this.#schedule.length;
    this.restart.disabled = !this.#state && !this.#replay.length;
    this.share.disabled = !this.#state;
    this.all.hidden = this.text.isEdited || !this.#state || !this.recorded || this.recorded.size > MOST_SCHEDULES;
  }

  async #share() {
    const address = await link({ name: this.text.name, schedule: this.#schedule, source: this.text.isEdited ? this.text.source : null });
    history.replaceState(null, "", address);
    await navigator.clipboard.writeText(address);
    this.told.textContent = "The link is copied, and stands in the address bar.";
  }
}
