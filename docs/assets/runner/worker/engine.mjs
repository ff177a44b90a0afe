// Starts Python with the engine, and answers requests, one at a time. It knows neither a page nor a worker.
//
// Each request begins with the memory that the engine had when it was ready (checkpoint.mjs); stepping and exploring,
// which run a program again and again, with one in which the program has been prepared.

const TOLD = new Set(["stdout", "stderr", "event", "ask"]);
const BY_SCHEDULE = new Set(["step", "explore"]);
const TICK = 5; // ms
const REPORT = 100; // ms between two reports of how far exploring has come

/**
 * The parts are the exports of Pyodide and of the files beside this one: a worker that was made from bytes cannot import them by name.
 * tell(message): what a run tells while it goes on. The options are those of memory.mjs.
 */
export async function startEngine({ loadPyodide, start, makeStacks, checkpoint }, tell, options) {
  const pyodide = await start(loadPyodide, options);
  const place = `/lib/python${pyodide.version.split(".")[0]}.zip`; // the modules in the memory came from there
  const stacks = makeStacks(send, (signal) => pyodide.setInterruptBuffer(signal ? clockwork(signal) : undefined));
  pyodide.pyimport("engine.threads.stacks").attach(stacks);
  const requests = pyodide.pyimport("engine.requests");
  const { answer, prepare } = requests;
  requests.install();
  const begin = checkpoint(pyodide);
  let prepared = null; // { key, begin, known }: the program that was stepped through last
  let stopped = false;
  let arrived, archive; // the bytes of python_stdlib.zip: as they came, and when they have been read
  const waiting = []; // the requests for it, one of each thread that imports

  function send(json) {
    const message = JSON.parse(json);
    if (message.type === "archive-read") archive = arrived; // it is whole
    else if (message.type === "ask" && message.what === "archive") askForArchive(message);
    else if (TOLD.has(message.type)) tell(message);
  }

  function deliver(message) {
    stopped ||= message.type === "stop";
    stacks.deliver(JSON.stringify(message));
  }

  function askForArchive(message) {
    waiting.push(message.id);
    if (waiting.length === 1) tell(message);
  }

  /** Put the archive of the standard library where a thread waits for it; bytes: undefined where it did not come. */
  function acceptArchive(bytes) {
    arrived = bytes;
    if (bytes) pyodide.FS.writeFile(place, bytes);
    for (const one of waiting.splice(0)) stacks.deliver(JSON.stringify({ type: "archive", id: one, text: bytes ? place : null }));
  }

  async function once(call, request, restore) {
    if (archive) pyodide.FS.writeFile(place, archive);
    const result = JSON.parse(await stacks.run(call, JSON.stringify(request)));
    pyodide.setInterruptBuffer(undefined);
    waiting.length = 0;
    restore?.();
    return result;
  }

  async function bySchedule({ source, file, patience = Infinity, ...request }) {
    const key = JSON.stringify([source, file]);
    if (prepared?.key !== key) {
      const { error } = await once(prepare, { source, file });
      if (error) {
        begin();
        return { error };
      }
      prepared = { key, begin: checkpoint(pyodide), known: null };
    }
    prepared.begin();
    const began = performance.now();
    for (let reported = began; ;) {
      const { again, known, ...result } = await once(answer, { ...request, known: prepared.known }, prepared.begin);
      prepared.known = known;
      // On a slow machine the first schedule takes longer than that; without one nothing is known of the program.
      if (!again || (performance.now() - began > patience && result.outcomes.length)) return result;
      if (stopped) return request.type === "step" ? { error: "it was stopped" } : result;
      if (performance.now() - reported > REPORT) {
        if (request.type === "explore") tell({ type: "explored", runs: result.runs, wrong: result.first !== null });
        await new Promise((resolve) => { setTimeout(resolve); }); // a Stop may have come
        reported = performance.now();
      }
    }
  }

  return {
    /** Answer a request: { type, … }; see worker.mjs. */
    async answer(request) {
      stopped = false;
      return BY_SCHEDULE.has(request.type) ? bySchedule(request).finally(begin) : once(answer, request, begin);
    },
    deliver,
    acceptArchive,
    get memory() { return pyodide._module.HEAP8.length; },
  };
}

// Pyodide polls this "interrupt buffer" at the eval breaker: every TICK ms it finds the signal.
function clockwork(signal) {
  let next = 0;
  return {
    get 0() {
      if (performance.now() < next) return 0;
      next = performance.now() + TICK;
      return signal;
    },
    set 0(_value) {},
  };
}
