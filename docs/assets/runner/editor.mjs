// An editor for one program: prism-code-editor, fetched when the reader first edits.
const LIBRARY = new URL(document.querySelector('meta[name="editor"]').content, document.baseURI);
const library = (path) => import(new URL(path, LIBRARY).href);

let loading = null;

function load() {
  loading ??= Promise.all([
    library("index.js"), library("extensions/commands/index.js"),
    library("prism/languages/python.js"), library("languages/python.js"), // how to highlight, how to indent
    style(),
  ]);
  return loading;
}

function style() {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL("layout.css", LIBRARY).href });
  document.head.append(link);
  return new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
}

/** Put an editor with this text into a new element; keys: name -> function, tried before the editor's own. */
export async function makeEditor(text, label, keys) {
  const [{ createEditor }, { defaultCommands, editHistory }] = await load();
  const element = document.createElement("div");
  element.className = "run-editor";
  const editor = createEditor(element, { language: "python", value: text, tabSize: 4, insertSpaces: true });
  editor.addExtensions(defaultCommands(), editHistory());
  editor.textarea.setAttribute("aria-label", label);
  element.addEventListener("keydown", (event) => {
    const name = (event.ctrlKey || event.metaKey ? "Control+" : "") + event.key;
    if (!keys[name]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[name]();
  }, { capture: true });
  return { element, text: () => editor.value, focus: () => editor.textarea.focus() };
}
