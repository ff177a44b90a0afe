// The programs that the reader keeps: in this browser only, each under a name; and the one worked on last.

const KEY = "python-multithreading-and-concurrency/workbench";
const LAST = "last";

function all() {
  try {
    return { programs: {}, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return { programs: {} }; // there is no storage here
  }
}

/** Whether it could be kept: storage may be full, or not be there. */
function write(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The names of the programs that are kept, sorted. */
export const names = () => Object.keys(all().programs).sort();

export const read = (name) => all().programs[name];

export function keep(name, source) {
  const kept = all();
  return write({ ...kept, programs: { ...kept.programs, [name]: source } });
}

export function forget(name) {
  const { programs: { [name]: _, ...programs }, ...rest } = all();
  return write({ ...rest, programs });
}

/** What was worked on last: { source, untouched: it can be had again }; undefined: nothing was. */
export const last = () => all()[LAST];

export const setLast = (source, untouched) => write({ ...all(), [LAST]: { source, untouched } });
