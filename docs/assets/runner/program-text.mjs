// The text of one program, as the page shows it or in an editor: marks its lines, and tells which one is pointed at.
import { make, threadClass } from "../elements.mjs";
import { short } from "../words.mjs";

export class ProgramText {
  #editor = null;
  #marks = [];
  onLine = null; // is told the line that is pointed at, or null

  constructor(shown, name) {
    this.shown = shown; // the block that shows the program
    this.name = name;
    this.original = shown.querySelector("code").textContent;
    this.pre = shown.querySelector("pre");
    this.#watch(this.pre, (y) => Math.floor((y - this.#metrics().top) / this.#metrics().height) + 1);
  }

  get source() {
    return this.#editor?.text() ?? this.original;
  }

  /** The element of the editor, or null. */
  get editor() {
    return this.#editor?.element ?? null;
  }

  get isEdited() {
    return this.#editor !== null;
  }

  /** Open the editor, with other text than is there where it is given. keys: what they do, by name; focus: go there. */
  async edit(keys, text = undefined, focus = true) {
    if (this.#editor && text !== undefined) this.reset();
    if (!this.#editor) {
      const { makeEditor } = await import("./editor.mjs");
      this.#editor = await makeEditor(text ?? this.original, `Program ${this.name}. Escape leaves the editor.`, keys);
      this.shown.hidden = true;
      this.shown.after(this.#editor.element);
    }
    if (focus) this.#editor.focus();
  }

  reset() {
    this.#editor?.element.remove();
    this.#editor = null;
    this.shown.hidden = false;
  }

  /** Mark lines: { line, threads }[]; at the end of a line stand the names of threads, { thread, name }[], if there are any. */
  mark(lines) {
    for (const mark of [...this.#marks, ...this.pre.querySelectorAll(".line-mark")]) mark.remove(); // the build has put some there
    this.#marks = lines.map(({ line, threads = [] }) => {
      const names = threads.flatMap(({ thread, name }) => [", ", make("span", { className: threadClass(thread), textContent: short(name) })]);
      const mark = make("span", { className: "line-mark", ariaHidden: "true" }, ...names.slice(1));
      mark.style.setProperty("--line", line);
      (this.#editor?.element.querySelectorAll(".pce-line")[line - 1] ?? this.pre).append(mark);
      return mark;
    });
  }

  #metrics() {
    const style = getComputedStyle(this.shown.querySelector("code"));
    return { top: parseFloat(style.paddingTop), height: parseFloat(style.lineHeight) };
  }

  #watch(element, lineAt) {
    element.addEventListener("pointermove", (event) => this.onLine?.(lineAt(event.clientY - element.getBoundingClientRect().top)));
    element.addEventListener("pointerleave", () => this.onLine?.(null));
  }
}
