// The timeline under a program's output: drawn while the program runs; tells what is pointed at, by pointer or keyboard.
import { button, make } from "../elements.mjs";
import { save } from "../save.mjs";
import { asElement, asText, shape } from "../shapes.mjs";
import { thing, waitsFor } from "../words.mjs";
import { LEGEND, draw, framed, laneAt } from "./drawing.mjs";
import { Lanes, seconds, told } from "./lanes.mjs";
import { traceOf } from "./trace.mjs";

const MOST_LANES = 24;
const REDRAW = 150; // ms between two drawings of a run that goes on
const MOST_ROWS = 2000; // of the table

export class TimelineView {
  #lanes = new Lanes();
  #view = null; // { from, to } in places; null: all of it
  #cursor = -1; // the event that the keyboard stands at
  #line = null;
  #timer = null;
  #pointers = new Map(); // for pinching: where each finger is
  onLine = null; // is told which line of the program is pointed at, or null

  constructor(name) {
    this.name = name;
    this.drawing = make("div", { className: "tl-drawing", tabIndex: 0 });
    this.drawing.setAttribute("role", "group");
    this.drawing.setAttribute("aria-label", `Timeline of ${name}: arrow keys go from event to event, plus and minus zoom`);
    this.told = make("p", { className: "tl-told", role: "status", textContent: "" });
    this.buttons = make("div", { className: "run-buttons" },
      button("+", () => this.#zoom(0.5), { ariaLabel: "Zoom in" }), button("−", () => this.#zoom(2), { ariaLabel: "Zoom out" }),
      button("←", () => this.#pan(-0.5), { ariaLabel: "Earlier" }), button("→", () => this.#pan(0.5), { ariaLabel: "Later" }),
      button("All", () => this.#show(null), { ariaLabel: "Show all" }),
      button("Save picture", () => this.#savePicture(), { title: "Save what is shown as SVG" }),
      button("Save trace", () => this.#saveTrace(), { title: "Save the run for Perfetto" }));
    this.note = make("p", { className: "tl-note", hidden: true });
    this.table = make("details", { ontoggle: () => this.#fillTable() }, make("summary", { textContent: "As a table" }));
    this.element = make("div", { className: "timeline", hidden: true }, this.drawing, this.told, this.buttons, this.note,
      make("p", { className: "tl-legend", textContent: LEGEND }), this.table);
    this.drawing.addEventListener("keydown", (event) => this.#onKey(event));
    for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave"]) {
      this.drawing.addEventListener(type, (event) => this.#onPointer(event));
    }
    this.drawing.addEventListener("wheel", (event) => this.#onWheel(event), { passive: false });
    new ResizeObserver(() => this.#draw()).observe(this.drawing);
  }

  clear() {
    this.#lanes = new Lanes();
    this.#view = null;
    this.#cursor = -1;
    this.told.textContent = "";
    this.note.hidden = true;
    this.element.hidden = true;
    this.table.open = false;
  }

  add(event) {
    this.#lanes.add(event);
    this.#timer ??= setTimeout(() => { this.#timer = null; this.#draw(); }, REDRAW);
  }

  /** The run is over; leftOut: events of it that were not sent. */
  finish(leftOut) {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#lanes.close();
    const lanes = this.#lanes.lanes.size;
    const notes = [];
    if (leftOut) notes.push(`The first ${this.#lanes.events.length.toLocaleString("en")} events are shown; ${leftOut.toLocaleString("en")} more came after them.`);
    if (this.#lanes.events.length > 2 * this.drawing.clientWidth) notes.push("What is less than a pixel wide runs together: zoom in.");
    if (lanes > MOST_LANES) notes.push(`${MOST_LANES} of ${lanes} threads are shown.`);
    this.note.textContent = notes.join(" ");
    this.note.hidden = !notes.length;
    this.#draw();
  }

  /** Light up what a line of the program did; null: nothing. */
  light(line) {
    if (line === this.#line) return;
    this.#line = line;
    this.#draw();
  }

  #draw() {
    if (!this.#lanes.events.length) return;
    this.element.hidden = false;
    this.drawing.replaceChildren(asElement(this.#drawn()));
    this.#showCursor();
  }

  #drawn() {
    const { from, to } = this.#window();
    const drawn = draw(this.#lanes, {
      from, to, width: Math.max(260, Math.floor(this.drawing.clientWidth) || 420), most: MOST_LANES, line: this.#line,
    });
    return framed(drawn, `Timeline of ${this.name}.`);
  }

  get #fileName() {
    return this.name.replace(/\.py$/, "");
  }

  #savePicture() {
    const picture = this.#drawn();
    picture.attributes.xmlns = "http://www.w3.org/2000/svg";
    picture.children.unshift(shape("style", {}, styleOfDrawings(getComputedStyle(this.drawing))));
    save(`${this.#fileName}.svg`, asText(picture), "image/svg+xml");
  }

  #saveTrace() {
    save(`${this.#fileName}.trace.json`, JSON.stringify(traceOf(this.#lanes, this.name)), "application/json");
  }

  #window() {
    return this.#view ?? { from: 0, to: this.#lanes.end + 1 };
  }

  #show(view) {
    const all = this.#lanes.end + 1;
    if (view) {
      const width = Math.min(all, Math.max(4, view.to - view.from));
      const from = Math.min(Math.max(0, view.from), all - width);
      view = width >= all ? null : { from, to: from + width };
    }
    this.#view = view;
    this.#draw();
  }

  #zoom(factor, share = 0.5) {
    const { from, to } = this.#window();
    const middle = from + (to - from) * share;
    this.#show({ from: middle - (middle - from) * factor, to: middle + (to - middle) * factor });
  }

  #pan(share) {
    const { from, to } = this.#window();
    const by = (to - from) * share;
    this.#show({ from: from + by, to: to + by });
  }

  // ---- what is pointed at

  #onKey(event) {
    const actions = {
      ArrowRight: () => this.#go(this.#cursor + 1), ArrowLeft: () => this.#go(this.#cursor - 1),
      Home: () => this.#go(0), End: () => this.#go(this.#lanes.events.length - 1),
      "+": () => this.#zoom(0.5), "=": () => this.#zoom(0.5), "-": () => this.#zoom(2), 0: () => this.#show(null),
    };
    if (!actions[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    actions[event.key]();
  }

  #go(index) {
    const { events } = this.#lanes;
    this.#cursor = Math.min(events.length - 1, Math.max(0, index));
    const event = events[this.#cursor];
    const { from, to } = this.#window();
    if (event.place < from || event.place > to) this.#show({ from: event.place - (to - from) / 2, to: event.place + (to - from) / 2 });
    const { time, name, did, line } = told(event);
    this.#tell(`${time}: ${name} ${did}${line ? `, line ${line}` : ""}.`, line);
    this.#showCursor();
  }

  #showCursor() {
    const svg = this.drawing.querySelector("svg");
    const event = this.#lanes.events[this.#cursor];
    svg?.querySelector(".tl-cursor")?.remove();
    if (!svg || !event) return;
    const { from, to } = this.#window();
    const x = (event.place - from) / (to - from) * svg.viewBox.baseVal.width;
    svg.append(asElement(shape("path", { class: "tl-cursor", d: `M${x} 0V${svg.viewBox.baseVal.height}` })));
  }

  #placeAt(event) {
    const box = this.drawing.querySelector("svg").getBoundingClientRect();
    const { from, to } = this.#window();
    return { place: from + (to - from) * (event.clientX - box.left) / box.width, y: event.clientY - box.top, share: (event.clientX - box.left) / box.width };
  }

  #onPointer(event) {
    if (!this.drawing.querySelector("svg")) return;
    if (event.type === "pointerleave") this.#tell("", null);
    if (event.type === "pointerdown") this.#pointers.set(event.pointerId, event);
    else if (event.type !== "pointermove") this.#pointers.delete(event.pointerId);
    if (event.type === "pointermove" && this.#pointers.has(event.pointerId)) {
      const before = [...this.#pointers.values()];
      this.#pointers.set(event.pointerId, event);
      const after = [...this.#pointers.values()];
      if (after.length === 2) {
        const distance = (fingers) => Math.max(20, Math.abs(fingers[0].clientX - fingers[1].clientX));
        this.#zoom(distance(before) / distance(after), this.#placeAt(event).share);
      } else if (this.#view) this.#pan((before[0].clientX - event.clientX) / this.drawing.clientWidth);
    }
    if (event.type === "pointermove" || event.type === "pointerdown") this.#point(event);
  }

  #onWheel(event) {
    if (!event.ctrlKey) return; // a pinch on a touchpad; a plain wheel scrolls the page
    event.preventDefault();
    this.#zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, this.#placeAt(event).share);
  }

  #point(event) {
    const { place, y } = this.#placeAt(event);
    const lane = laneAt(this.#lanes, y);
    const span = lane?.spans.find((span) => span.from <= place && place < (span.to ?? Infinity));
    if (!span) {
      this.#tell("", null);
      return;
    }
    const held = lane.holds.filter((hold) => hold.from <= place && place < (hold.to ?? Infinity)).map((hold) => thing(hold.on));
    const print = lane.prints.find((print) => Math.abs(print.place - place) < 0.7);
    const what = span.state === "waiting" ? waitsFor(thing(span.on)) : { running: "runs", ready: "is ready to run", asleep: "sleeps" }[span.state];
    const took = span.until === null ? "" : ` for ${seconds(span.until - span.time)}`;
    const lines = [...span.lines].filter(Boolean);
    const where = lines.length ? `, line ${lines.join(", ")}` : "";
    const more = (held.length ? `, holds ${held.join(" and ")}` : "") + (print ? `, prints ${JSON.stringify(print.text.trimEnd())}` : "");
    this.#tell(`${lane.name} ${what}${took} from ${seconds(span.time)}${where}${more}.`, print?.line ?? lines[0] ?? null);
  }

  #tell(text, line) {
    this.told.textContent = text;
    this.onLine?.(line ?? null);
  }

  #fillTable() {
    this.table.querySelector("table")?.remove();
    if (!this.table.open) return;
    const rows = this.#lanes.events.slice(0, MOST_ROWS).map((event) => {
      const { time, name, did, line } = told(event);
      return make("tr", {}, ...[time, name, did, line ?? ""].map((text) => make("td", { textContent: text })));
    });
    const head = make("tr", {}, ...["Time", "Thread", "What it did", "Line"].map((text) => make("th", { scope: "col", textContent: text })));
    this.table.append(make("table", { tabIndex: 0 }, make("thead", {}, head), make("tbody", {}, ...rows)));
  }
}

/** What the page's style sheets say of drawings, with the colours that hold now, for a drawing on its own. */
function styleOfDrawings(now) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).filter((text) => /^\.tl[ -]/.test(text));
  return rules.join("").replace(/var\((--[\w-]+)[^)]*\)/g, (_, name) => now.getPropertyValue(name).trim() || "sans-serif");
}
