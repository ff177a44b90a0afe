// The workbench: a program of the reader's own, and beside it all that is shown of it. What is done with a program is done
// by the view that every program of the guide has; here are the ways in and out.
import { button, make } from "../elements.mjs";
import { forget, keep, last, names, read, setLast } from "./kept.mjs";

const PAUSE = 500; // ms without a key until the text is kept

export class Workbench {
  #timer = null;
  #untouched = true; // the text is one that can be had again

  /** place: the element with the program and its bar; view: its ProgramView; catalogue: the address of the list of programs, which Build writes. */
  constructor(place, view, catalogue) {
    this.place = place;
    this.view = view;
    this.catalogue = new URL(catalogue, document.baseURI);
    this.begin = make("select", { onchange: () => this.#begin() }, new Option("Choose a program of the guide…", ""));
    this.file = make("input", { type: "file", accept: ".py,text/x-python", onchange: () => this.#open(this.file.files[0]) });
    this.kept = make("select", { onchange: () => this.#take() });
    this.name = make("input", { type: "text", maxLength: 60, placeholder: "my program", autocomplete: "off" });
    this.told = make("p", { className: "bench-told", role: "status" });
    this.element = make("form", { className: "run-panel bench-bar", ariaLabel: "Programs", onsubmit: (event) => this.#keep(event) },
      make("label", {}, "Begin with ", this.begin), make("label", {}, "Open a file ", this.file),
      make("label", {}, "Your programs ", this.kept), button("Forget", () => this.#forget()),
      make("label", {}, "Name ", this.name), make("button", { textContent: "Keep" }), this.told);
    place.prepend(this.element);
    place.addEventListener("input", ({ target }) => target.closest(".run-editor") && this.#onInput());
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => this.#onDrop(event));
    this.#listKept();
  }

  /** Show the text that was worked on last, or the page's own; not where a link brings another. */
  async start() {
    await Promise.all([this.#listPrograms(), location.hash.startsWith("#step=") || this.#restore()]);
  }

  async #restore() {
    const { source, untouched = true } = last() ?? {};
    this.#untouched = untouched;
    await this.view.edit(source, false);
  }

  async #listPrograms() {
    try {
      const pages = await (await fetch(this.catalogue)).json();
      this.begin.append(...pages.map(({ title, programs }) => make("optgroup", { label: title },
        ...programs.map(({ address, says }) => new Option(says, address)))));
    } catch {
      this.begin.disabled = true; // the rest works without it
    }
  }

  #onInput() {
    this.#untouched = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setLast(this.view.text.source, this.#untouched), PAUSE);
  }

  /** Put a text in the place of the one that is there, if the reader agrees to lose what is not kept. */
  async #show(source, told) {
    if (!this.#untouched && !confirm("Your changes to this program are not kept. Replace it?")) return;
    await this.view.edit(source);
    this.#untouched = true;
    setLast(source, true);
    this.told.textContent = told;
  }

  async #begin() {
    const { value: address, text } = this.begin.selectedOptions[0];
    if (!address) return;
    try {
      const response = await fetch(new URL(address, this.catalogue));
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      await this.#show(await response.text(), `This is ${text}`);
    } catch (error) {
      this.told.textContent = `It could not be fetched: ${error.message}.`;
    }
    this.begin.value = "";
  }

  async #open(file) {
    if (!file) return;
    await this.#show((await file.text()).replaceAll("\r\n", "\n"), `${file.name} is open.`);
    this.name.value = file.name.replace(/\.py$/, "");
    this.file.value = "";
  }

  #onDrop(event) {
    event.preventDefault();
    this.#open(event.dataTransfer.files[0]);
  }

  #keep(event) {
    event.preventDefault();
    const name = this.name.value.trim() || this.name.placeholder;
    const isKept = keep(name, this.view.text.source);
    this.#untouched = isKept;
    setLast(this.view.text.source, isKept);
    this.told.textContent = isKept ? `“${name}” is kept in this browser.` : "This browser keeps nothing: its storage is full or shut.";
    this.#listKept(name);
  }

  async #take() {
    const name = this.kept.value;
    if (!name) return;
    await this.#show(read(name), `“${name}” is open.`);
    this.name.value = name;
  }

  #forget() {
    const name = this.kept.value;
    if (!name) {
      this.told.textContent = "Choose one of your programs first.";
      return;
    }
    forget(name);
    this.told.textContent = `“${name}” is forgotten.`;
    this.#listKept();
  }

  #listKept(chosen = "") {
    const kept = names();
    this.kept.replaceChildren(new Option(kept.length ? "Choose…" : "None is kept", ""), ...kept.map((name) => new Option(name, name)));
    this.kept.value = chosen;
  }
}
