// The module worker in which the reader's Python runs.  It makes no request of its own: the page
// hands in every file, so it can live under `connect-src 'none'` and an opaque origin.
//
// In:
//   {type: "boot", files}             files: name -> ArrayBuffer; once, first; see NAMES below
//   {type: "run", source, file?, mode?, seed?, clock?, recordEvents?}
//                                     mode: "gil" or "free"; clock: "real" or "virtual";
//                                     one at a time: wait for the "result" of the one before
//   {type: "stop"}                    end the run: KeyboardInterrupt in the main thread
//   {type: "input", id, text}         the answer to an "ask"; text null: end of input
//   {type: "archive", id, file}       the answer to "ask": python_stdlib_rest.zip, or null
// Out:
//   {type: "progress", step}          "pyodide", "engine"
//   {type: "ready", milliseconds}
//   {type: "stdout" | "stderr", text, thread, name, time}
//   {type: "event", event}            see events.py
//   {type: "ask", what: "input", id, thread, name}
//   {type: "ask", what: "archive", id}
//   {type: "result", status, exit_code, threads, switches, seconds, left, memory, deadlock?}
//                                     status: "finished", "failed", "deadlocked", "stopped" or
//                                     "too much output"; left: threads that would not end
//   {type: "crashed", error}          the worker is of no further use: start another

const ORIGIN = "https://engine.invalid/";
const NAMES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip",
  "pyodide-lock.json", "stacks.mjs", "lockdown.mjs"];
const REST = "/lib/python314_rest.zip";      // archive.py looks for it there
const TICK = 5;

const post = self.postMessage.bind(self);
let pyodide, run, stacks;

async function importBytes(bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

// Pyodide fetches two files; answer it from the bytes, so that the WebAssembly still streams.
function answerFetches(files) {
  self.fetch = async (url) => {
    const name = String(url).slice(ORIGIN.length);
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(files[name], { headers: { "content-type": type } });
  };
}

async function boot(files) {
  const began = performance.now();
  const missing = NAMES.filter((name) => !(name in files));
  if (missing.length) throw new Error(`boot: missing ${missing}`);
  answerFetches(files);
  post({ type: "progress", step: "pyodide" });
  const [{ loadPyodide }, { default: createPyodideModule }, { makeStacks }, { lockDown }] =
    await Promise.all(["pyodide.mjs", "pyodide.asm.mjs", "stacks.mjs", "lockdown.mjs"]
      .map((name) => importBytes(files[name])));
  pyodide = await loadPyodide({
    indexURL: ORIGIN,
    stdLibURL: `${ORIGIN}python_stdlib.zip`,
    createPyodideModule,
    lockFileContents: JSON.parse(new TextDecoder().decode(files["pyodide-lock.json"])),
    jsglobals: Object.create(null),
  });
  post({ type: "progress", step: "engine" });
  stacks = makeStacks(post);
  stacks.setTicks = setTicks;
  pyodide.pyimport("engine.stacks").attach(stacks);
  const program = pyodide.pyimport("engine.program");
  program.install();
  run = program.run;
  lockDown();
  post({ type: "ready", milliseconds: performance.now() - began });
}

// Pyodide polls this "interrupt buffer" at the eval breaker: every TICK ms it finds SIGUSR1.
let nextTick = 0;
const now = performance.now.bind(performance);
const tickBuffer = {
  get 0() {
    if (now() < nextTick) return 0;
    nextTick = now() + TICK;
    return 10;
  },
  set 0(value) {},
};

function setTicks(on) {
  pyodide.setInterruptBuffer(on ? tickBuffer : undefined);
}

async function runProgram({ source, file = "program.py", mode = "gil", seed = 0, clock = "real",
  recordEvents = false }) {
  const request = { source, file, mode, seed, clock_kind: clock, record_events: recordEvents };
  const result = JSON.parse(await run.callPromising(JSON.stringify(request)));
  post({ type: "result", ...result, memory: pyodide._module.HEAP8.length });
}

function acceptArchive({ type, id, file }) {
  if (file) pyodide.FS.writeFile(REST, new Uint8Array(file));
  stacks.deliver(JSON.stringify({ type, id }));
}

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "boot") await boot(data.files);
    else if (data.type === "run") await runProgram(data);
    else if (data.type === "archive") acceptArchive(data);
    else stacks?.deliver(JSON.stringify(data));
  } catch (error) {
    post({ type: "crashed", error: String(error?.stack ?? error) });
  }
};
