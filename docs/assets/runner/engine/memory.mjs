// Starts Pyodide from a saved memory, in which Python has started and has imported the engine and what most programs
// import: a page need do neither. build_engine.mjs saves it; the worker and record_events.mjs start from it.
//
// Saved are the pages of the memory that are not zero, after 32-bit words that tell of them: the length of Pyodide's
// snapshot in bytes, the number of words that WebAssembly lays out, the number of pages, the index of each.
// What WebAssembly lays out in the memory is in pyodide.asm.wasm already and need not travel twice: the words there
// are exclusive-or'd with it, which leaves zeros wherever Python has changed nothing.

const PAGE = 1 << 16;

/** loadPyodide's options for saving and for starting. The order of a set of strings is the same in every page. */
const OPTIONS = {
  env: { HOME: "/home/pyodide", LANG: "en_US.UTF-8", PYTHONHASHSEED: "0" },
  jsglobals: Object.create(null),
  _sysExecutable: "./this.program", // as in any page, not the builder's
};

/** Start Pyodide from `saved`, a Uint8Array that save() returned. The other options are loadPyodide's. */
export async function start(loadPyodide, { createPyodideModule, saved, ...options }) {
  const { snapshot, laidOut } = unpack(saved);
  const complete = (words) => exclusiveOr(heapOf(snapshot), words, laidOut);
  const pyodide = await loadPyodide({ ...OPTIONS, ...options, _loadSnapshot: snapshot, createPyodideModule: whenLaidOut(createPyodideModule, complete) });
  readTimeZone(pyodide._module);
  return pyodide;
}

/** Start Pyodide afresh, call prepare(pyodide), which must leave no reference to JavaScript, and return its memory. */
export async function save(loadPyodide, prepare, { createPyodideModule, ...options }) {
  let words;
  const copy = (memory) => { words = memory.slice(); };
  const pyodide = await loadPyodide({ ...OPTIONS, ...options, _makeSnapshot: true, createPyodideModule: whenLaidOut(createPyodideModule, copy) });
  prepare(pyodide);
  const snapshot = pyodide.makeMemorySnapshot();
  const laidOut = words.findLastIndex((word) => word) + 1;
  exclusiveOr(heapOf(snapshot), words, laidOut);
  return pack(snapshot, laidOut);
}

// Calls look(words) with the memory before any code of Pyodide has run in it.
function whenLaidOut(createPyodideModule, look) {
  return (settings) => {
    const { instantiateWasm } = settings;
    settings.instantiateWasm = (imports, receive) => instantiateWasm(imports, (instance, module) => {
      look(new Uint32Array(instance.exports.memory.buffer));
      return receive(instance, module);
    });
    return createPyodideModule(settings);
  };
}

// Pyodide's snapshot tells in its second word where the memory begins in it.
function heapOf(snapshot) {
  const [, offset] = new Uint32Array(snapshot.buffer, 0, 2);
  return new Uint32Array(snapshot.buffer, offset);
}

// The C library read the time zone where the memory was saved; clock.py does the same for Python.
function readTimeZone({ __tzset_js, _timezone, _daylight, _tzname, HEAPU32 }) {
  __tzset_js(_timezone, _daylight, HEAPU32[_tzname >> 2], HEAPU32[(_tzname >> 2) + 1]);
}

function exclusiveOr(words, others, count) {
  for (let i = 0; i < count; i++) words[i] ^= others[i];
}

function pack(snapshot, laidOut) {
  const pages = Array.from({ length: Math.ceil(snapshot.length / PAGE) }, (_, i) => i)
    .filter((i) => snapshot.subarray(i * PAGE, (i + 1) * PAGE).some((byte) => byte));
  const head = Uint32Array.of(snapshot.length, laidOut, pages.length, ...pages);
  const packed = new Uint8Array(head.byteLength + pages.length * PAGE);
  packed.set(new Uint8Array(head.buffer));
  pages.forEach((page, i) => packed.set(snapshot.subarray(page * PAGE, (page + 1) * PAGE), head.byteLength + i * PAGE));
  return packed;
}

function unpack(packed) {
  const [length, laidOut, count] = new Uint32Array(packed.buffer, packed.byteOffset, 3);
  const pages = new Uint32Array(packed.buffer, packed.byteOffset + 12, count);
  const content = packed.subarray(12 + pages.byteLength);
  const snapshot = new Uint8Array(length);
  pages.forEach((page, i) => snapshot.set(content.subarray(i * PAGE, Math.min((i + 1) * PAGE, i * PAGE + length - page * PAGE)), page * PAGE));
  return { snapshot, laidOut };
}
