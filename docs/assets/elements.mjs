// What every view makes its elements with.

/** A new element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function button(text, onclick, properties = {}) {
  return make("button", { type: "button", textContent: text, onclick, ...properties });
}

/** A text in whose `marks` code stands. @type {(text: string) => (string | Element)[]} */
export const coded = (text) => text.split("`").map((part, place) => (place % 2 ? make("code", { textContent: part }) : part));

const THREAD_COLOURS = 6; // of .thread-0 and so on, in site.css

/** The class that gives an element the colour of a thread, the same in every view. @type {(thread: number) => string} */
export const threadClass = (thread) => `thread thread-${thread % THREAD_COLOURS}`;
