// One sandboxed frame and the worker in it.
//
// The frame has an opaque origin and a policy that allows no connection: what runs in it reaches neither the page
// nor its storage nor the network. All it needs is handed in as bytes.

import { workerScript } from "./download.mjs";
import { readBooting } from "./messages.mjs";

const ZIPPED = "memory.bin"; // the frame unzips it

export class Frame {
  #element = document.createElement("iframe");
  /** @type {PromiseWithResolvers<void>} */
  #boot = Promise.withResolvers();
  #receive = ({ source, data }) => source === this.#element.contentWindow && this.onMessage(data);
  onMessage = (data) => this.#booting(data); // is given each message as it comes, unread

  constructor() {
    this.#element.sandbox = "allow-scripts";
    this.#element.hidden = true;
    this.#element.title = "Python";
    this.#element.src = new URL("frame.htm", import.meta.url).href; // not .html: there `mkdocs serve` adds its live reload
    addEventListener("message", this.#receive);
  }

  /** Start the worker with what download() returns; resolves when it can run a program. */
  async start(download) {
    this.#boot.promise.catch(() => {}); // it is awaited below
    const loaded = new Promise((resolve) => { this.#element.onload = resolve; });
    const script = workerScript();
    document.body.append(this.#element);
    const downloading = download(); // after the little that starts the worker
    let endReading = () => {};
    try {
      const bytes = await script;
      await loaded;
      this.post({ type: "worker", bytes }, [bytes]);
      endReading = downloading.read(({ name, bytes }) => { // the parts are kept for the next worker: this one gets copies
        const copy = bytes?.slice().buffer;
        this.post({ type: "file", name, bytes: copy, zipped: name === ZIPPED }, copy ? [copy] : []);
      });
      await Promise.all([downloading.done, this.#boot.promise]);
    } catch (error) {
      this.remove();
      throw error;
    } finally {
      endReading();
    }
  }

  #booting(data) {
    try {
      const message = readBooting(data);
      if (message.type === "ready") this.#boot.resolve();
      else if (message.type === "crashed") throw new Error(message.error);
    } catch (error) {
      this.#boot.reject(error);
    }
  }

  post(message, transfer = []) {
    this.#element.contentWindow?.postMessage(message, "*", transfer); // an opaque origin has no name
  }

  remove() {
    removeEventListener("message", this.#receive);
    this.#element.remove();
  }
}
