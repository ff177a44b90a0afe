// Keeps the engine: fetches its files, starts its worker in a sandboxed frame, and replaces one that failed.
//
// The frame has an opaque origin and a policy that allows no connection: what runs in it reaches neither the page
// nor its storage nor the network. All it needs is handed in as bytes. The messages are described in
// engine/worker.mjs; what comes from the frame is data of the reader's program and is never trusted.

const ENGINE = new URL(document.querySelector('meta[name="engine"]').content, document.baseURI);
const PYODIDE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];
const OWN = ["stacks.mjs", "lockdown.mjs"];
const STOP_LIMIT = 150; // ms from Stop until the worker is ended

async function fetchBytes(url, onBytes) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()}: the server answered ${response.status}`);
  const parts = [];
  let length = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    onBytes?.(value.length);
  }
  const bytes = new Uint8Array(length);
  for (const part of parts.reverse()) bytes.set(part, length -= part.length);
  return bytes.buffer;
}

const fetchOwn = (name) => fetchBytes(new URL(`engine/${name}`, import.meta.url));

export class Host {
  #manifest = null; // { bytes, megabytes }: of all that is fetched; megabytes as it travels, compressed
  #downloading = null; // a promise of the files, by name
  #worker = null; // a promise of a frame whose worker is ready
  #lastRun = Promise.resolve(); // settles when the last program has ended
  #running = null; // the run under way: { frame, listener, end }
  onProgress = null; // called with the fraction that has been fetched

  constructor() {
    addEventListener("message", (event) => this.#receive(event));
    addEventListener("pagehide", () => this.#discard());
  }

  /** Fetch the engine's files, once; a failure is forgotten, so that the next call tries again. */
  download() {
    this.#downloading ??= this.#fetchAll().catch((error) => {
      this.#downloading = null;
      throw error;
    });
    return this.#downloading;
  }

  /** How many megabytes download() fetches, compressed. */
  async megabytes() {
    return (await this.#readManifest()).megabytes;
  }

  async #readManifest() {
    this.#manifest ??= JSON.parse(new TextDecoder().decode(await fetchBytes(new URL("manifest.json", ENGINE))));
    return this.#manifest;
  }

  async #fetchAll() {
    let total = Infinity, fetched = 0;
    const onBytes = (count) => this.onProgress?.((fetched += count) / total);
    const files = {};
    await Promise.all([
      this.#readManifest().then((manifest) => { total = manifest.bytes; }),
      ...PYODIDE.map(async (name) => { files[name] = await fetchBytes(new URL(name, ENGINE), onBytes); }),
      ...OWN.map(async (name) => { files[name] = await fetchOwn(name); }),
    ]);
    return files;
  }

  /** Wait for a worker that can run a program. */
  ready() {
    this.#worker ??= this.#start().catch((error) => {
      this.#discard();
      throw error;
    });
    return this.#worker;
  }

  async #start() {
    const downloading = this.download();
    const workerSource = fetchOwn("worker.mjs");
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.hidden = true;
    frame.title = "Python";
    frame.src = new URL("frame.html", import.meta.url);
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.append(frame);
    try {
      await loaded;
      frame.contentWindow.postMessage({ type: "worker", source: await workerSource }, "*"); // starts while the rest comes in
      const files = await downloading; // kept for the next worker, so this one gets copies
      const booted = new Promise((resolve, reject) => { Object.assign(frame, { resolve, reject }); });
      const copies = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.slice(0)]));
      frame.contentWindow.postMessage({ type: "boot", files: copies }, "*", Object.values(copies));
      await booted;
      return frame;
    } catch (error) {
      frame.remove();
      throw error;
    }
  }

  /**
   * Run a program, after stopping the one that runs; every message goes to listener.
   * Resolves with the "result" or the "crashed" message.
   */
  run(request, listener) {
    this.stop();
    this.#lastRun = this.#lastRun.then(() => this.#run(request, listener));
    const thisRun = this.#lastRun;
    this.#lastRun = thisRun.catch(() => {});
    return thisRun;
  }

  async #run(request, listener) {
    const frame = await this.ready();
    const result = await new Promise((end) => {
      this.#running = { frame, listener, end };
      this.post({ type: "run", ...request });
    });
    this.#running = null;
    // Threads that would not end, or a heap that has grown large, would be in the way of the next run.
    if (result.type === "crashed" || result.left || result.memory > 400e6) this.#replace(frame);
    return result;
  }

  /** Send the running program a message. */
  post(message, transfer = []) {
    this.#running?.frame.contentWindow.postMessage(message, "*", transfer);
  }

  /** Stop the running program: ask it, and end its worker when it does not answer. */
  stop() {
    const running = this.#running;
    if (!running) return;
    this.post({ type: "stop" });
    setTimeout(() => {
      if (this.#running !== running) return;
      running.end({ type: "result", status: "stopped", ended: true });
      this.#replace(running.frame);
    }, STOP_LIMIT);
  }

  #replace(frame) {
    frame.remove();
    this.#worker = null;
    this.ready().catch(() => {}); // a spare; the next run tells of a failure
  }

  #discard() {
    this.#worker?.then((frame) => frame.remove(), () => {});
    this.#worker = null;
  }

  async #receive({ source, data }) {
    const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
    if (!frame) return;
    if (data.type === "ready") frame.resolve?.();
    else if (data.type === "crashed") frame.reject?.(new Error(data.error));
    if (this.#running?.frame !== frame) return;
    if (data.type === "ask" && data.what === "archive") this.#sendArchive(data.id);
    else if (data.type === "result" || data.type === "crashed") this.#running.end(data);
    else this.#running.listener(data);
  }

  async #sendArchive(id) {
    const file = await fetchBytes(new URL("python_stdlib_rest.zip", ENGINE)).catch(() => null);
    this.post({ type: "archive", id, file }, file ? [file] : []);
  }
}
