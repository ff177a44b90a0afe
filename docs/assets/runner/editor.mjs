// An editor for one program: prism-code-editor, fetched when the reader first edits.
import { make } from "../elements.mjs";
import { style } from "../style.mjs";

const LIBRARY = new URL(document.querySelector('meta[name="editor"]').getAttribute("content"), document.baseURI);
const BIG = 200_000; // characters: more takes the library, which makes an element of each line, from seconds to minutes

const library = (path) => import(new URL(path, LIBRARY).href);

let loading = null;

function load() {
  loading ??= Promise.all([
    library("index.js"), library("extensions/commands/index.js"),
    library("prism/languages/python.js"), library("languages/python.js"), // how to highlight, how to indent
    style(new URL("layout.css", LIBRARY)),
  ]);
  return loading;
}

/** Put an editor with this text into a new element; keys: name -> function, tried before the editor's own. */
export async function makeEditor(text, label, keys) {
  const [{ createEditor }, { defaultCommands, editHistory }] = await load();
  const element = make("div", { className: "run-editor" });
  let textarea;

  function highlight(value) {
    const editor = createEditor(element, { language: "python", value, tabSize: 4, insertSpaces: true });
    editor.addExtensions(defaultCommands(), editHistory());
    textarea = Object.assign(editor.textarea, { ariaLabel: label });
  }

  function showPlain(value) {
    textarea = make("textarea", { value, ariaLabel: label, spellcheck: false, rows: 24 });
    element.replaceChildren(textarea);
  }

  function onPaste(event) {
    const { value, selectionStart, selectionEnd } = textarea;
    const pasted = event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
    const isPlain = textarea.parentElement === element;
    if (isPlain || value.length + pasted.length < BIG) return;
    event.preventDefault();
    event.stopPropagation();
    showPlain(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
    textarea.focus();
  }

  (text.length < BIG ? highlight : showPlain)(text);
  element.addEventListener("paste", onPaste, { capture: true });
  element.addEventListener("keydown", (event) => {
    const name = (event.ctrlKey || event.metaKey ? "Control+" : "") + event.key;
    if (!keys[name]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[name]();
  }, { capture: true });
  return { element, text: () => textarea.value, focus: () => textarea.focus() };
}
