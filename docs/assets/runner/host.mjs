// Keeps the engine: fetches its files, starts its worker in a sandboxed frame, and replaces one that failed.
//
// The frame has an opaque origin and a policy that allows no connection: what runs in it reaches neither the page
// nor its storage nor the network. All it needs is handed in as bytes. The messages are described in
// messages.mjs; what comes from the frame is data of the reader's program and is never trusted.

import { read, readBooting } from "./messages.mjs";

const ENGINE = new URL(document.querySelector('meta[name="engine"]').content, document.baseURI);
const PYODIDE = ["pyodide.mjs", "pyodide.asm.mjs", "memory.bin", "pyodide-lock.json", "pyodide.asm.wasm"];
const ZIPPED = "memory.bin"; // the frame unzips it
const OWN = ["engine.mjs", "memory.mjs", "stacks.mjs", "checkpoint.mjs", "lockdown.mjs"];
const STOP_LIMIT = 150; // ms from Stop until the worker is ended
const STALL_LIMIT = 20; // s without a byte until a download counts as failed

const own = (name) => new URL(`worker/${name}`, import.meta.url);

async function get(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()}: the server answered ${response.status}`);
  return response;
}

/** The engine's files as they come in, kept in parts, so that each worker can be given all of them from the start. */
class Download {
  #parts = []; // { name, bytes: Uint8Array or null at the end of a file }
  #readers = new Set();
  #fetched = 0;
  #abort = new AbortController();
  #stall = null;

  constructor(onProgress) {
    this.onProgress = onProgress;
    this.#expectMore();
    this.done = Promise.all([
      ...OWN.map((name) => this.#fetch(name, own(name))),
      ...PYODIDE.map((name) => this.#fetch(name, new URL(name, ENGINE))),
    ]).finally(() => clearTimeout(this.#stall));
  }

  async #fetch(name, url) {
    const { body } = await get(url, { signal: this.#abort.signal });
    for (const reader = body.getReader(); ;) {
      const { value } = await reader.read();
      this.#take({ name, bytes: value ?? null });
      if (!value) return;
      this.onProgress(this.#fetched += value.length);
      this.#expectMore();
    }
  }

  #expectMore() {
    clearTimeout(this.#stall);
    this.#stall = setTimeout(() => this.#abort.abort(new Error(`nothing has come for ${STALL_LIMIT} s`)), STALL_LIMIT * 1000);
  }

  #take(part) {
    this.#parts.push(part);
    for (const read of this.#readers) read(part);
  }

  /** Give it up. */
  end() {
    this.#abort.abort(new Error("the download was given up"));
  }

  /** Call read with every part, of the past and to come; returns the function that ends it. */
  read(read) {
    this.#parts.forEach(read);
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }
}

export class Host {
  #manifest = null; // { bytes, megabytes }: of all that is fetched; megabytes as it travels, compressed
  #downloading = null; // the Download
  #worker = null; // a promise of a frame whose worker is ready
  #lastRun = Promise.resolve(); // settles when the last program has ended
  #running = null; // the run under way: { frame, id, type, listener, end, archive? }
  #frames = new Map(); // by the window that messages come from
  onProgress = null; // called with the fraction that has been fetched

  constructor() {
    addEventListener("message", (event) => this.#receive(event));
    addEventListener("pagehide", () => this.#discard());
  }

  /** Fetch the engine's files, once; a failure is forgotten, so that the next call tries again. */
  download() {
    if (!this.#downloading) {
      const download = new Download((fetched) => this.#manifest && this.onProgress?.(fetched / this.#manifest.bytes));
      download.done.catch(() => this.#forget(download));
      this.#downloading = download;
    }
    return this.#downloading;
  }

  #forget(download) {
    if (this.#downloading === download) this.#downloading = null;
  }

  /** How many megabytes download() fetches, compressed. */
  async megabytes() {
    return (await this.#readManifest()).megabytes;
  }

  async #readManifest() {
    this.#manifest ??= await (await get(new URL("manifest.json", ENGINE))).json();
    return this.#manifest;
  }

  /** Wait for a worker that can run a program. */
  ready() {
    this.#worker ??= this.#start().catch((error) => {
      this.#discard();
      this.#downloading?.end(); // it may be damaged
      this.#downloading = null;
      throw error;
    });
    return this.#worker;
  }

  async #start() {
    const workerSource = get(own("worker.mjs")).then((response) => response.arrayBuffer());
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.hidden = true;
    frame.title = "Python";
    frame.src = new URL("frame.htm", import.meta.url); // not .html: there `mkdocs serve` adds its live reload
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.append(frame);
    this.#frames.set(frame.contentWindow, frame);
    const downloading = this.download(); // after the little that starts the worker
    let endReading = () => {};
    try {
      const booted = new Promise((resolve, reject) => {
        frame.boots = (data) => {
          try {
            const message = readBooting(data);
            if (message.type === "ready") resolve();
            else if (message.type === "crashed") reject(new Error(message.error));
          } catch (error) {
            reject(error);
          }
        };
      }).finally(() => { frame.boots = null; });
      booted.catch(() => {}); // it is awaited below
      const bytes = await workerSource;
      await loaded;
      frame.contentWindow.postMessage({ type: "worker", bytes }, "*", [bytes]);
      endReading = downloading.read(({ name, bytes }) => { // the parts are kept for the next worker: this one gets copies
        const copy = bytes?.slice().buffer;
        frame.contentWindow.postMessage({ type: "file", name, bytes: copy, zipped: name === ZIPPED }, "*", copy ? [copy] : []);
      });
      await Promise.all([downloading.done, booted]);
      return frame;
    } catch (error) {
      this.#remove(frame);
      throw error;
    } finally {
      endReading();
    }
  }

  /**
   * Run a program, after stopping the one that runs; what it tells meanwhile goes to listener.
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
    const { type = "run" } = request;
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-"); // no program can guess it
    const result = await new Promise((end) => {
      this.#running = { frame, id, type, listener, end };
      this.post({ ...request, type, run: id });
    });
    this.#running = null;
    // A heap that has grown large would be in the way of the next run.
    if (result.type === "crashed" || result.memory > 400e6) this.#replace(frame);
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

  #remove(frame) {
    this.#frames.delete(frame.contentWindow);
    frame.remove();
  }

  #replace(frame) {
    this.#remove(frame);
    this.#worker = null;
    this.ready().catch(() => {}); // a spare; the next run tells of a failure
  }

  #discard() {
    this.#worker?.then((frame) => this.#remove(frame), () => {});
    this.#worker = null;
  }

  #receive({ source, data }) {
    const frame = this.#frames.get(source);
    if (!frame) return;
    if (frame.boots) frame.boots(data);
    else if (this.#running?.frame === frame) this.#take(data, this.#running);
  }

  #take(data, running) {
    try {
      const message = read(data, running);
      if (message.type === "result" || message.type === "crashed") running.end(message);
      else if (message.type === "ask" && message.what === "archive") this.#sendArchive(running, message.id);
      else running.listener(message);
    } catch (error) {
      running.end({ type: "crashed", error: String(error) });
    }
  }

  async #sendArchive(running, id) {
    const isFirst = !running.archive; // the engine asks once in a run
    running.archive ??= get(new URL("python_stdlib.zip", ENGINE)).then((response) => response.arrayBuffer()).catch(() => undefined);
    const bytes = await running.archive;
    const sent = isFirst ? bytes : undefined;
    if (this.#running === running) this.post({ type: "archive", id, bytes: sent }, sent ? [sent] : []);
  }
}
