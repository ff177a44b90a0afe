// Drawings as data: the build writes them as SVG text, a page makes elements of them and parses nothing.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {{ name: string, attributes: Record<string, string | number>, children: (Shape | string)[] }} Shape */

/** @type {(name: string, attributes: Record<string, string | number>, ...children: (Shape | string)[]) => Shape} */
export function shape(name, attributes, ...children) {
  return { name, attributes, children };
}

/** @type {(shape: Shape | string) => string} */
export function asText(shape) {
  if (typeof shape === "string") return escaped(shape);
  const attributes = Object.entries(shape.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");
  const inside = shape.children.map(asText).join("");
  return inside ? `<${shape.name}${attributes}>${inside}</${shape.name}>` : `<${shape.name}${attributes}/>`;
}

/** @type {(shape: Shape) => SVGElement} */
export function asElement({ name, attributes, children }) {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children.map((child) => (typeof child === "string" ? child : asElement(child))));
  return /** @type {SVGElement} */ (element);
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
}
