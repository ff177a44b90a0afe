// node draw_timelines.mjs < events.json > drawings.json: draws recorded timelines by the page's own code.
// events.json: a list of lists of events; drawings.json: { legend, drawings: [{ inside, width, height, words }] }.
import { text } from "node:stream/consumers";
import { asText } from "../assets/shapes.mjs";
import { LEGEND, draw } from "../assets/timeline/drawing.mjs";
import { lanesOf } from "../assets/timeline/lanes.mjs";

const drawings = JSON.parse(await text(process.stdin)).map((events) => {
  const drawing = draw(lanesOf(events), { most: 12, finest: 2 });
  return { ...drawing, inside: drawing.inside.map(asText).join("") };
});
process.stdout.write(JSON.stringify({ legend: LEGEND, drawings }), () => process.exit());
