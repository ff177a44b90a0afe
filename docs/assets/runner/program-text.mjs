// The text of one program, as the page shows it or in an editor: marks its lines, and tells which one is pointed at.
import { make } from "../elements.mjs";

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

  get isEdited() {
    return this.#editor !== null;
  }

  /** Open the editor, with other text than the page's where it is given. keys: what they do, by name. */
  async edit(keys, text = this.original) {
    if (!this.#editor) {
      const { makeEditor } = await import("./editor.mjs");
      this.#editor = await makeEditor(text, `Program ${this.name}. Escape leaves the editor.`, keys);
      this.shown.hidden = true;
      this.shown.after(this.#editor.element);
    }
    this.#editor.focus();
  }

  reset() {
    this.#editor?.element.remove();
    this.#editor = null;
    this.shown.hidden = false;
  }

  /** Mark lines: { line, label }[]; the label stands at the end of the line. */
  mark(lines) {
    this.#marks.forEach((mark) => mark.remove());
    this.#marks = [];
    for (const { line, label } of lines) {
      const mark = make("span", { className: "line-mark", textContent: label ?? "", ariaHidden: "true" });
      const place = this.#editor?.element.querySelectorAll(".pce-line")[line - 1];
      if (place) place.append(mark);
      else {
        const { top, height } = this.#metrics();
        mark.style.top = `${top + (line - 1) * height}px`;
        mark.style.height = `${height}px`;
        this.pre.append(mark);
      }
      this.#marks.push(mark);
    }
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
