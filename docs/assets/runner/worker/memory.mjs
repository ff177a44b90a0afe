// Starts Pyodide from a saved memory, in which Python has started and has imported the engine and what most programs
// import: a page need do neither. build_engine.mjs saves it; the worker and ask_engine.mjs start from it.
//
// A file of it holds the pages that are not zero, after 32-bit words: how many words WebAssembly lays out, how many
// pages follow, the index of each. What WebAssembly lays out in the memory is in pyodide.asm.wasm already and need
// not travel twice: the words there are exclusive-or'd with it, which leaves zeros where Python has changed nothing.

const PAGE = 1 << 16; // bytes
const PAGES = 480; // of the memory with which Pyodide begins
const LENGTH = PAGE + PAGES * PAGE; // of Pyodide's snapshot: its head, and the memory

// loadPyodide's, for saving and for starting. The order of a set of strings is the same in every page.
const OPTIONS = {
  env: { HOME: "/home/pyodide", LANG: "en_US.UTF-8", PYTHONHASHSEED: "0" },
  jsglobals: Object.create(null),
  _sysExecutable: "./this.program", // as in any page, not the builder's
};

/** Start Pyodide from `saved`, a promise of the Uint8Array that save() returned. The other options are loadPyodide's. */
export async function start(loadPyodide, { createPyodideModule, saved, ...options }) {
  const snapshot = new Uint8Array(LENGTH); // filled when Pyodide's own code is ready
  const heap = heapOf(snapshot);
  const { promise: damaged, reject } = Promise.withResolvers(); // Pyodide would wait for ever
  const complete = async (instance) => exclusiveOr(heap, wordsOf(instance), unpack(await saved, snapshot));
  const create = whenLaidOut(createPyodideModule, (instance) => complete(instance).catch(reject));
  const createWithTrampoline = async (settings) => {
    const module = await create(settings);
    keepTrampoline(module, heap);
    return module;
  };
  const loading = loadPyodide({ ...OPTIONS, ...options, _loadSnapshot: snapshot, createPyodideModule: createWithTrampoline });
  const pyodide = await Promise.race([loading, damaged]);
  readTimeZone(pyodide._module);
  return pyodide;
}

/** Start Pyodide afresh, call prepare(pyodide), which must leave no reference to JavaScript, and return its memory. */
export async function save(loadPyodide, prepare, { createPyodideModule, ...options }) {
  let words;
  const copy = (instance) => { words = wordsOf(instance).slice(); };
  const pyodide = await loadPyodide({ ...OPTIONS, ...options, _makeSnapshot: true, createPyodideModule: whenLaidOut(createPyodideModule, copy) });
  prepare(pyodide);
  wipeFreed(pyodide._module);
  const snapshot = aligned(pyodide.makeMemorySnapshot());
  const laidOut = words.findLastIndex((word) => word) + 1;
  exclusiveOr(heapOf(snapshot), words, laidOut);
  return pack(snapshot, laidOut);
}

// Awaits look(instance) before any code of Pyodide has run in it.
function whenLaidOut(createPyodideModule, look) {
  return (settings) => {
    const { instantiateWasm } = settings;
    settings.instantiateWasm = (imports, receive) => instantiateWasm(imports, async (instance, module) => {
      await look(instance);
      receive(instance, module);
    });
    return createPyodideModule(settings);
  };
}

// Puts zeros where the C library has freed memory: what was there would be saved too.
function wipeFreed({ _malloc, _free, HEAPU8 }) {
  const end = HEAPU8.findLastIndex((byte) => byte);
  const held = [];
  for (let size = 1 << 20; size >= 16; size -= size > 512 ? size >> 4 : 8) {
    let at;
    for (at = _malloc(size); at <= end; at = _malloc(size)) {
      HEAPU8.fill(0, at, at + size);
      held.push(at);
    }
    _free(at); // it is beyond all that was ever used
  }
  held.forEach((at) => _free(at));
}

// The second word of a snapshot tells where the memory begins in it: let that be its second page.
function aligned(snapshot) {
  const [, begin] = new Uint32Array(snapshot.buffer, 0, 2);
  if (snapshot.length - begin !== PAGES * PAGE) throw new Error(`the memory has grown to ${snapshot.length - begin} bytes`);
  const moved = new Uint8Array(LENGTH);
  moved.set(snapshot.subarray(0, begin));
  moved.set(snapshot.subarray(begin), PAGE);
  new Uint32Array(moved.buffer)[1] = PAGE;
  return moved;
}

const wordsOf = (instance) => new Uint32Array(instance.exports.memory.buffer);
const heapOf = (snapshot) => new Uint32Array(snapshot.buffer, PAGE);

// The address of the function through which Python calls C: each browser makes its own, and on iOS there is none.
function keepTrampoline({ __PyRuntime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET, HEAPU32 }, heap) {
  const at = (__PyRuntime + HEAPU32[__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >> 2]) >> 2;
  heap[at] = HEAPU32[at];
}

// The C library read the time zone where the memory was saved; clock.py does the same for Python.
function readTimeZone({ __tzset_js, _timezone, _daylight, _tzname, HEAPU32 }) {
  __tzset_js(_timezone, _daylight, HEAPU32[_tzname >> 2], HEAPU32[(_tzname >> 2) + 1]);
}

function exclusiveOr(words, others, count) {
  for (let i = 0; i < count; i++) words[i] ^= others[i];
}

function pack(snapshot, laidOut) {
  const page = (i) => snapshot.subarray(i * PAGE, (i + 1) * PAGE);
  const pages = Array.from({ length: LENGTH / PAGE }, (_, i) => i).filter((i) => page(i).some((byte) => byte));
  const head = Uint32Array.of(laidOut, pages.length, ...pages);
  const packed = new Uint8Array(head.byteLength + pages.length * PAGE);
  packed.set(new Uint8Array(head.buffer));
  pages.forEach((index, i) => packed.set(page(index), head.byteLength + i * PAGE));
  return packed;
}

// Fills the snapshot; returns how many words WebAssembly lays out.
function unpack(packed, snapshot) {
  const [laidOut, count] = new Uint32Array(packed.buffer, 0, 2);
  const pages = new Uint32Array(packed.buffer, 8, count);
  const content = packed.subarray(8 + pages.byteLength);
  pages.forEach((index, i) => snapshot.set(content.subarray(i * PAGE, (i + 1) * PAGE), index * PAGE));
  return laidOut;
}
