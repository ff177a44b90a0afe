// Keeps an engine ready and runs programs on it, one at a time; replaces one that failed.

import { Download, archive } from "./download.mjs";
import { Frame } from "./frame.mjs";
import { read } from "./messages.mjs";

const STOP_LIMIT = 150; // ms from Stop until the worker is ended
const HEAP_LIMIT = 400e6; // bytes; a larger one would be in the way of the next run

/** @import { Crashed, Results, Told } from "./messages.mjs" */

export class Host {
  #downloading = null; // the Download
  #engine = null; // a promise of a Frame that can run a program
  #lastRun = Promise.resolve(); // settles when the last program has ended
  #running = null; // the run under way: { frame, id, type, listener, end, archive? }
  onProgress = null; // called with the fraction that has been fetched

  constructor() {
    addEventListener("pagehide", () => this.#discard());
  }

  /** How many megabytes are fetched before the first run, compressed. */
  async megabytes() {
    return (await this.#download().manifest).megabytes;
  }

  #download() {
    if (!this.#downloading) {
      this.#downloading = new Download((fraction) => this.onProgress?.(fraction));
      this.#downloading.done.catch(() => {}); // who waits for the engine is told
    }
    return this.#downloading;
  }

  /** Wait for an engine that can run a program. A failure is forgotten, so that the next call tries again. */
  ready() {
    this.#engine ??= this.#start().catch((error) => {
      this.#engine = null;
      this.#downloading?.end(error); // it may be damaged
      this.#downloading = null;
      throw error;
    });
    return this.#engine;
  }

  async #start() {
    const frame = new Frame();
    await frame.start(() => this.#download());
    frame.onMessage = (data) => this.#receive(frame, data);
    return frame;
  }

  /**
   * Run a program, after stopping the one that runs; what it tells meanwhile goes to listener.
   * Resolves with the "result", or "crashed", or "stopped" where it did not stop by itself.
   * @template {keyof Results} T
   * @param {{ type: T, source: string } & Record<string, unknown>} request
   * @param {(message: Exclude<Told, { type: "crashed" }>) => void} listener
   * @returns {Promise<Results[T] | Crashed | { type: "stopped" }>}
   */
  run(request, listener) {
    this.stop();
    const thisRun = this.#lastRun.then(() => this.#run(request, listener));
    this.#lastRun = thisRun.catch(() => {});
    return thisRun;
  }

  async #run(request, listener) {
    const frame = await this.ready();
    const { type } = request;
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-"); // no program can guess it
    const result = await new Promise((end) => {
      this.#running = { frame, id, type, listener, end };
      this.post({ ...request, run: id });
    });
    this.#running = null;
    if (result.type !== "result" || result.memory > HEAP_LIMIT) this.#replace(frame);
    return result;
  }

  /** Send the running program a message. */
  post(message) {
    this.#running?.frame.post(message);
  }

  /** Stop the running program: ask it, and end its worker when it has not answered within some ms. */
  stop(limit = STOP_LIMIT) {
    const running = this.#running;
    if (!running) return;
    this.post({ type: "stop" });
    setTimeout(() => running.end({ type: "stopped" }), limit);
  }

  #replace(frame) {
    frame.remove();
    this.#engine = null;
    this.ready().catch(() => {}); // a spare; the next run tells of a failure
  }

  #discard() {
    this.#engine?.then((frame) => frame.remove(), () => {});
    this.#engine = null;
  }

  #receive(frame, data) {
    const running = this.#running;
    if (running?.frame !== frame) return; // what is left of a run that has ended
    const message = readOrCrash(data, running);
    if (message.type === "result" || message.type === "crashed") running.end(message);
    else if (message.type === "ask" && message.what === "archive") this.#sendArchive(running, message.id);
    else running.listener(message);
  }

  async #sendArchive(running, id) {
    const isFirst = !running.archive; // the engine asks once in a run
    running.archive ??= archive().catch(() => undefined);
    const bytes = await running.archive;
    const sent = isFirst ? bytes : undefined;
    if (this.#running === running) running.frame.post({ type: "archive", id, bytes: sent }, sent ? [sent] : []);
  }
}

// What the engine never sends tells that its worker is no longer its own.
function readOrCrash(data, running) {
  try {
    return read(data, running);
  } catch (error) {
    return { type: /** @type {const} */ ("crashed"), error: String(error) };
  }
}
