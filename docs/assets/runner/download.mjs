// Fetches the engine's files, in parts as they come in, for every worker that is to be started from them.

const ENGINE = new URL(document.querySelector('meta[name="engine"]').getAttribute("content"), document.baseURI);
const STALL_LIMIT = 20; // s without a byte until a download counts as failed

const own = (name) => new URL(`worker/${name}`, import.meta.url);
const built = (name) => new URL(name, ENGINE);

async function get(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()}: the server answered ${response.status}`);
  return response;
}

const bytes = async (url) => (await get(url)).arrayBuffer();

/** The worker's own script, which asks for the other files. */
export const workerScript = () => bytes(own("worker.mjs"));

/** The modules that are not in the saved memory. */
export const archive = () => bytes(built("python_stdlib.zip"));

/** @typedef {{ engine: string[], worker: string[], bytes: number, megabytes: number }} Manifest */

/** The engine's files as they come in, kept in parts, so that each worker can be given all of them from the start. */
export class Download {
  #parts = []; // { name, bytes: Uint8Array or null at the end of a file }
  #readers = new Set();
  #fetched = 0;
  #abort = new AbortController();
  #stall = null;

  /** onProgress: is called with the fraction that has been fetched. */
  constructor(onProgress) {
    this.onProgress = onProgress;
    this.#expectMore();
    /** What the build says is to be fetched; megabytes: as it travels, compressed. @type {Promise<Manifest>} */
    this.manifest = get(built("manifest.json"), { signal: this.#abort.signal }).then((response) => response.json());
    this.done = this.#fetchAll().finally(() => clearTimeout(this.#stall));
  }

  async #fetchAll() {
    const { engine, worker, bytes } = await this.manifest;
    await Promise.all([
      ...worker.map((name) => this.#fetch(name, own(name), bytes)),
      ...engine.map((name) => this.#fetch(name, built(name), bytes)),
    ]);
  }

  async #fetch(name, url, all) {
    const { body } = await get(url, { signal: this.#abort.signal });
    for (const reader = body.getReader(); ;) {
      const { value } = await reader.read();
      this.#take({ name, bytes: value ?? null });
      if (!value) return;
      this.#fetched += value.length;
      this.onProgress(this.#fetched / all);
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

  /** Give it up, for this reason. */
  end(reason) {
    this.#abort.abort(reason);
  }

  /** Call read with every part, of the past and to come; returns the function that ends it. */
  read(read) {
    this.#parts.forEach(read);
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }
}
