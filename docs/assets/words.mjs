// The words for what threads wait for, the same wherever a reader meets them.

/** What an event or a report names: { kind, name? }. */
export function thing({ kind, name }) {
  return name ? `${kind} ${name}` : kind;
}

/** what: null where it is not known; holder: the name of the thread that holds it, or nothing. */
export function waitsFor(what, holder) {
  return `waits for ${what ?? "something"}${holder && holder !== what ? `, held by ${holder}` : ""}`;
}

/** A thread's name without its function: "Thread-1" of "Thread-1 (add)". */
export function short(name) {
  return name.replace(/ \(.*/, "");
}
