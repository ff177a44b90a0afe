// The module worker in which the reader's Python runs.  It makes no request of its own: the page
// hands in every file, so it can live under `connect-src 'none'` and an opaque origin.
//
// In:
//   {type: "file", name, bytes?}      one part of a file, an ArrayBuffer; without bytes: its end
//   {type: "run", source, file?, mode?, seed?, clock?, mostEvents?}
//                                     mode: "gil", "free" or "turns" (threads/preemption.py);
//                                     clock: "real" or "virtual"; mostEvents: how many are sent
//                                     one at a time: wait for the "result" of the one before
//   {type: "step", source, file, schedule, right}     see schedules/judging.py; also one at a time
//   {type: "explore", source, file, limit, right, patience?}      patience: ms, after which the answer is what is found by then
//   {type: "races", source, file}     see schedules/races.py
//   {type: "watch", source, file, mode, seed?, …}     one run of an attempt at an exercise, see exercises/watching.py
//   {type: "check", checks, runs, serial, late, explored, for_now?}   see exercises/checking.py
//   {type: "stop"}                    end the run: KeyboardInterrupt in the main thread; or end exploring
//   {type: "input", id, text}         the answer to an "ask"; text null: end of input
//   {type: "archive", id, bytes?}     the answer to "ask": python_stdlib.zip, if it could be fetched
// Out:
//   {type: "progress", step}          "pyodide", "engine"
//   {type: "ready", milliseconds}
//   {type: "stdout" | "stderr", text, thread, name, time}
//   {type: "event", event}            see telling/events.py
//   {type: "explored", runs, wrong}   how far exploring has come; wrong: a schedule goes wrong
//   {type: "ask", what: "input", id, thread, name}
//   {type: "ask", what: "archive", id}
//   {type: "result", status, exit_code, threads, switches, seconds, memory, deadlock?, events_left_out?}
//                                     status: "finished", "failed", "deadlocked", "stopped" or
//                                     "too much output"; memory: bytes that Python now has;
//                                     of "step" and "explore": see schedules/judging.py;
//                                     of "races", "watch" and "check": see there
//   {type: "crashed", error}          the worker is of no further use: start another

const ORIGIN = "https://engine.invalid/";
const REQUESTS = new Set(["run", "races", "step", "explore", "watch", "check"]);
const PARTS = ["pyodide.mjs", "pyodide.asm.mjs", "engine.mjs", "memory.mjs", "stacks.mjs", "checkpoint.mjs", "lockdown.mjs"];

const post = self.postMessage.bind(self);
const crash = (error) => post({ type: "crashed", error: String(error?.stack ?? error) });
let engine;

// Each file is a stream, which may be read while it comes in.
const files = new Map();

function incoming(name) {
  if (!files.has(name)) {
    let controller;
    const stream = new ReadableStream({ start: (itsController) => { controller = itsController; } });
    files.set(name, { stream, controller });
  }
  return files.get(name);
}

function takePart({ name, bytes }) {
  const { controller } = incoming(name);
  if (bytes) controller.enqueue(new Uint8Array(bytes));
  else controller.close();
}

async function importFile(name) {
  const source = await new Response(incoming(name).stream).bytes();
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

// The WebAssembly is compiled while it comes in, before Pyodide asks for it. Pyodide also asks for the standard
// library: what is needed of it is in the memory, so the answer is empty.
const compiled = WebAssembly.compileStreaming(new Response(incoming("pyodide.asm.wasm").stream, { headers: { "content-type": "application/wasm" } }));
compiled.catch(crash); // Pyodide would wait for ever
self.fetch = async () => new Response();
WebAssembly.instantiateStreaming = async (_response, imports) => {
  const module = await compiled;
  const instance = await WebAssembly.instantiate(module, imports).catch(crash);
  return { module, instance: /** @type {WebAssembly.Instance} */ (instance) };
};

async function boot() {
  const began = performance.now();
  post({ type: "progress", step: "pyodide" });
  const { default: createPyodideModule, lockDown, startEngine, ...parts } = Object.assign({}, ...await Promise.all(PARTS.map(importFile)));
  engine = await startEngine(parts, post, {
    saved: new Response(incoming("memory.bin").stream).bytes(),
    createPyodideModule,
    indexURL: ORIGIN,
    lockFileContents: await new Response(incoming("pyodide-lock.json").stream).json(),
  });
  lockDown();
  post({ type: "ready", milliseconds: performance.now() - began });
}

async function answer({ run, ...request }) { // no Python sees `run`
  const memory = request.type === "run" ? { memory: engine.memory } : {};
  post({ ...await engine.answer(request), type: "result", run, ...memory });
}

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "file") takePart(data);
    else if (REQUESTS.has(data.type)) await answer(data);
    else if (data.type === "archive") engine?.acceptArchive(data.bytes && new Uint8Array(data.bytes));
    else engine?.deliver(data);
  } catch (error) {
    crash(error);
  }
};

boot().catch(crash);
