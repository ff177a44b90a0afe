// Shows what a program prints: each line with the time since the start and the thread that wrote it.
import { threadClass } from "../elements.mjs";

const SHOWN = 1_000_000; // characters; the oldest lines make room for the newest
const BLOCK = 200; // lines; the browser lays out a block only where it is looked at

export class OutputView {
  #lines = []; // { element, length }, oldest first
  #pending = []; // chunks that wait for the next frame
  #waiting = 0; // the characters in them
  #length = 0;
  #unfinished = null; // the last line, where it has no end yet
  #dropped = 0;

  constructor() {
    this.element = document.createElement("div");
    this.element.className = "run-output";
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "log");
    this.element.setAttribute("aria-label", "Output");
    this.note = document.createElement("p"); // on what is left out
  }

  clear() {
    this.#lines = [];
    this.#pending = [];
    this.#length = this.#dropped = this.#waiting = 0;
    this.#unfinished = null;
    this.element.replaceChildren();
  }

  /** Take a chunk: { type: "stdout" | "stderr", text, thread, name, time }. */
  add(chunk) {
    if (!this.#pending.length) requestAnimationFrame(() => this.flush());
    this.#pending.push(chunk);
    this.#waiting += chunk.text.length;
    while (this.#waiting > SHOWN) { // it would only be made to make room again
      const early = this.#pending.shift().text;
      this.#waiting -= early.length;
      this.#dropped += early.split("\n").length - 1;
    }
  }

  /** Show all that was taken. */
  flush() {
    const follows = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 40;
    for (const chunk of this.#pending) this.#show(chunk);
    this.#pending = [];
    this.#waiting = 0;
    this.#makeRoom();
    if (follows) this.element.scrollTop = this.element.scrollHeight;
  }

  /** Append something that is not output, such as a form or a report. */
  append(element) {
    this.flush();
    this.#unfinished = null;
    this.element.append(element);
    this.element.scrollTop = this.element.scrollHeight;
  }

  #show(chunk) {
    for (const part of String(chunk.text).split(/(?<=\n)/)) {
      const line = this.#unfinished ??= this.#newLine(chunk);
      const text = document.createElement("span");
      text.className = `run-text ${chunk.type === "stderr" ? "run-error" : ""}`;
      text.textContent = part;
      line.element.append(text);
      line.length += part.length;
      this.#length += part.length;
      if (part.endsWith("\n")) this.#unfinished = null;
    }
  }

  #newLine({ thread, name, time }) {
    const element = document.createElement("div");
    element.className = "run-line";
    const when = document.createElement("span");
    when.className = "run-time";
    when.textContent = `${Number(time).toFixed(2)} s`;
    const who = document.createElement("span");
    who.className = `run-thread ${threadClass(Number(thread))}`;
    who.textContent = name;
    element.append(when, " ", who, " ");
    this.#blockWithRoom().append(element);
    const line = { element, length: 0 };
    this.#lines.push(line);
    return line;
  }

  #blockWithRoom() {
    const last = this.element.lastElementChild;
    if (last?.className === "run-block" && last.childElementCount < BLOCK) return last;
    const block = document.createElement("div");
    block.className = "run-block";
    this.element.append(block);
    return block;
  }

  #makeRoom() {
    let count = 0;
    while (this.#length > SHOWN && count < this.#lines.length - 1) {
      const { element, length } = this.#lines[count++];
      const block = element.parentElement;
      this.#length -= length;
      element.remove();
      if (!block.childElementCount) block.remove();
    }
    this.#lines.splice(0, count);
    this.#dropped += count;
    if (!this.#dropped) return;
    this.note.textContent = `${this.#dropped} earlier lines are left out.`;
    this.element.prepend(this.note);
  }
}
