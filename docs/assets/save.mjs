// Files that the reader takes along: made here, sent nowhere.
import { make } from "./elements.mjs";

/** Have the browser save a text as a file. */
export function save(name, text, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
