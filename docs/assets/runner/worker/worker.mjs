// The module worker in which the reader's Python runs.  It makes no request of its own: the page
// hands in every file, so it can live under `connect-src 'none'` and an opaque origin.
//
// In:
//   {type: "file", name, bytes?}      one part of a file, an ArrayBuffer; without bytes: its end
//   {type: "run", source, file?, mode?, seed?, clock?, mostEvents?}
//                                     mode: "gil", "free" or "turns" (preemption.py);
//                                     clock: "real" or "virtual"; mostEvents: how many are sent
//                                     one at a time: wait for the "result" of the one before
//   {type: "step", source, file, schedule, right}     see judging.py; also one at a time
//   {type: "explore", source, file, limit, right}
//   {type: "stop"}                    end the run: KeyboardInterrupt in the main thread
//   {type: "input", id, text}         the answer to an "ask"; text null: end of input
//   {type: "archive", id, bytes?}     the answer to "ask": python_stdlib.zip, if it could be fetched
// Out:
//   {type: "progress", step}          "pyodide", "engine"
//   {type: "ready", milliseconds}
//   {type: "stdout" | "stderr", text, thread, name, time}
//   {type: "event", event}            see telling/events.py
//   {type: "explored", schedules, failing}     how far exploring has come
//   {type: "ask", what: "input", id, thread, name}
//   {type: "ask", what: "archive", id}
//   {type: "result", status, exit_code, threads, switches, seconds, left, memory, deadlock?,
//    events_left_out?}
//                                     status: "finished", "failed", "deadlocked", "stopped" or
//                                     "too much output"; left: threads that would not end
//                                     of "step" and "explore": see judging.py
//   {type: "crashed", error}          the worker is of no further use: start another

const ORIGIN = "https://engine.invalid/";
const ARCHIVE = "/lib/python314.zip";        // the modules in the memory came from there
const TICK = 5;

const post = self.postMessage.bind(self);
const crash = (error) => post({ type: "crashed", error: String(error?.stack ?? error) });
let pyodide, program, schedules, stacks;

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
WebAssembly.instantiateStreaming = async (response, imports) => {
  const module = await compiled;
  const instance = await WebAssembly.instantiate(module, imports).catch(crash);
  return { module, instance };
};

async function boot() {
  const began = performance.now();
  post({ type: "progress", step: "pyodide" });
  const [{ loadPyodide }, { default: createPyodideModule }, { start }, { makeStacks }, { lockDown }] =
    await Promise.all(["pyodide.mjs", "pyodide.asm.mjs", "memory.mjs", "stacks.mjs", "lockdown.mjs"].map(importFile));
  pyodide = await start(loadPyodide, {
    saved: new Response(incoming("memory.bin").stream).bytes(),
    createPyodideModule,
    indexURL: ORIGIN,
    lockFileContents: await new Response(incoming("pyodide-lock.json").stream).json(),
  });
  post({ type: "progress", step: "engine" });
  stacks = makeStacks(post);
  stacks.setTicks = setTicks;
  pyodide.pyimport("engine.threads.stacks").attach(stacks);
  program = pyodide.pyimport("engine.program");
  program.install();
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
  mostEvents = 0 }) {
  const request = { source, file, mode, seed, clock_kind: clock, most_events: mostEvents };
  const result = JSON.parse(await program.run.callPromising(JSON.stringify(request)));
  post({ type: "result", ...result, memory: pyodide._module.HEAP8.length });
  program.tidy_up(); // now, while nobody waits
}

async function bySchedule({ type, ...request }) {
  schedules ??= pyodide.pyimport("engine.judging");
  const result = JSON.parse(await schedules[type].callPromising(JSON.stringify(request)));
  post({ type: "result", ...result });
  program.tidy_up();
}

function acceptArchive({ type, id, bytes }) {
  if (bytes) pyodide.FS.writeFile(ARCHIVE, new Uint8Array(bytes));
  stacks.deliver(JSON.stringify({ type, id, text: bytes ? ARCHIVE : null }));
}

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "file") takePart(data);
    else if (data.type === "run") await runProgram(data);
    else if (data.type === "step" || data.type === "explore") await bySchedule(data);
    else if (data.type === "archive") acceptArchive(data);
    else stacks?.deliver(JSON.stringify(data));
  } catch (error) {
    crash(error);
  }
};

boot().catch(crash);
