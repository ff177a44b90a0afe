// The reader's attempts at exercises. Kept in this browser only.

const KEY = "python-multithreading-and-concurrency/attempt/";

/** The attempt at an exercise, or null. @type {(name: string) => string | null} */
export function kept(name) {
  try {
    return localStorage.getItem(KEY + name);
  } catch {
    return null; // there is no storage here
  }
}

/** Keep an attempt; source null: forget it. @type {(name: string, source: string | null) => void} */
export function keep(name, source) {
  try {
    if (source === null) localStorage.removeItem(KEY + name);
    else localStorage.setItem(KEY + name, source);
  } catch {
    // it is not kept
  }
}
