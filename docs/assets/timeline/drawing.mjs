// Draws lanes as shapes. It needs no page: the same code draws the recorded timelines when the site is built.
import { shape } from "../shapes.mjs";
import { STATES, inOrder, seconds, summary } from "./lanes.mjs";

const PITCH = 34; // height of a lane
const TOP = 4;
const AXIS = 16;

export const LEGEND = "Thick: runs. Thin: ready. Dotted: asleep. Dashed: waits. Line below: holds a lock. Tick: prints. Arrow: start or join.";

const round = (number) => String(Math.round(number));

/**
 * The drawing of the places from..to, `width` pixels wide: { inside, width, height, words }, where inside is a list of shapes.
 * most: lanes that are drawn; finest: pixels, what is narrower is drawn as wide and runs together with its neighbour;
 * line: the line of the program that is lit up.
 */
export function draw(lanes, { width = 420, from = 0, to = lanes.end + 1, most = 24, finest = 0.8, line = null } = {}) {
  const scale = width / Math.max(1, to - from);
  const x = (place) => (place - from) * scale;
  const shown = inOrder(lanes).slice(0, most);
  const rows = new Map(shown.map((lane, index) => [lane.thread, TOP + index * PITCH]));
  const height = TOP + shown.length * PITCH + AXIS;
  const seen = (span) => (span.to ?? lanes.end + 1) >= from && span.from <= to;

  const path = (name, data) => (data ? [shape("path", { class: `tl-${name}`, d: data })] : []);
  const strokes = (name, spansOf, below) => path(name, shown.map((lane) => {
    const spans = spansOf(lane).filter(seen);
    return stroke(spans, x, rows.get(lane.thread) + below, { end: lanes.end + 1, width, finest });
  }).join(""));
  const lit = (lane) => [
    ...lane.spans.filter((span) => span.lines.has(line)), ...lane.holds.filter((hold) => hold.line === line),
    ...lane.prints.filter((print) => print.line === line).map(({ place }) => ({ from: place - 0.4, to: place + 0.4 })),
  ];
  const parts = [
    ...(line === null ? [] : strokes("lit", lit, 19)),
    ...shown.map((lane) => shape("text", { x: 2, y: rows.get(lane.thread) + 9 }, lane.name)),
    ...STATES.flatMap((state) => strokes(state, (lane) => lane.spans.filter((span) => span.state === state), 19)),
    ...strokes("holds", (lane) => lane.holds, 28),
    ...path("prints", shown.map((lane) => ticks(lane.prints.filter(({ place }) => place >= from && place <= to), x, rows.get(lane.thread))).join("")),
  ];
  const arrows = lanes.arrows.filter(({ place, from: a, to: b }) => place >= from && place <= to && rows.has(a) && rows.has(b))
    .slice(0, width)
    .map(({ place, from: a, to: b }) => arrow(x(place), rows.get(a) + 19, rows.get(b) + 19)).join("");
  const inside = [...parts, ...path("arrow", arrows), ...axis(lanes, x, width, height)];
  return { inside, width, height, words: summary(lanes) };
}

/** A drawing by itself. */
export function framed({ inside, width, height, words }, label) {
  return shape("svg", { class: "tl", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${label} ${words}` }, ...inside);
}

/** The lane drawn at a height, or undefined. */
export function laneAt(lanes, y) {
  return inOrder(lanes)[Math.floor((y - TOP) / PITCH)];
}

function stroke(spans, x, y, { end, width, finest }) {
  let data = "", last = -9;
  for (const span of spans) {
    const start = Math.max(0, x(span.from), last);
    const stop = Math.min(width, Math.max(x(span.to ?? end), start + finest));
    if (stop <= start) continue;
    data += start - last < 0.3 ? `H${round(stop)}` : `M${round(start)} ${y}H${round(stop)}`;
    last = stop;
  }
  return data;
}

function ticks(prints, x, y) {
  let data = "", last = -9;
  for (const { place } of prints) {
    if (x(place) - last < 0.8) continue;
    last = x(place);
    data += `M${round(last)} ${y + 11}v16`;
  }
  return data;
}

function arrow(x, from, to) {
  const way = Math.sign(to - from);
  return `M${round(x)} ${from + 5 * way}V${to - 5 * way}m-3 ${-4 * way}l3 ${4 * way}l3 ${-4 * way}`;
}

function axis(lanes, x, width, height) {
  let last = -99;
  return lanes.moments.flatMap(({ place, time }) => {
    const at = x(place);
    if (at < 0 || at > width - 30 || at - last < 44) return [];
    last = at;
    return [shape("text", { class: "tl-time", x: round(at), y: height - 4 }, seconds(time))];
  });
}
