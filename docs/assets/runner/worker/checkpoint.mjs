// Keeps all of Python's state, and brings it back: what has ended is ended, and each run begins as new.
//
// The state is the memory of WebAssembly and the files, which are kept in JavaScript. It may be taken and restored while
// no Python runs. Stacks that are suspended then are of a past that is gone: nobody may resume them.

/** Returns the function that brings back what is now. */
export function checkpoint({ _module: module, FS }) {
  const end = module.HEAPU8.findLastIndex((byte) => byte) + 1;
  const memory = module.HEAPU8.slice(0, end);
  const stack = module.stackSave();
  const files = keepFiles(FS);
  return () => {
    module.HEAPU8.set(memory); // memory that has grown is another array
    module.HEAPU8.fill(0, end);
    module.stackRestore(stack); // a stack that will not go on has left it where it was
    files.restore();
  };
}

function keepFiles(FS) {
  const kept = new Map([...walk(FS, "/")].map(([path, node]) => [path, { ...node, node }]));
  const streams = [...FS.streams];
  return {
    restore() {
      FS.streams.forEach((stream, number) => stream && stream !== streams[number] && FS.close(stream));
      streams.forEach((stream, number) => { FS.streams[number] = stream; });
      for (const { node, parent, name, mode, mtime, contents, usedBytes } of kept.values()) {
        if (parent.contents[name] !== node) putBack(FS, node, parent, name);
        Object.assign(node, { mode, mtime });
        if (FS.isFile(mode)) Object.assign(node, { contents, usedBytes });
      }
      FS.chdir(HOME); // the folder that it was in may go
      for (const [path, node] of [...walk(FS, "/")].reverse()) { // what is inside before the folder
        if (kept.get(path)?.node === node) continue;
        if (FS.isDir(node.mode)) FS.rmdir(path);
        else FS.unlink(path);
      }
    },
  };
}

function putBack(FS, node, parent, name) {
  if (parent.contents[name]) FS.hashRemoveNode(parent.contents[name]); // another has its name
  if (node.parent.contents[node.name] === node) { // it has another name
    FS.hashRemoveNode(node);
    delete node.parent.contents[node.name];
  }
  Object.assign(node, { parent, name });
  parent.contents[name] = node;
  FS.hashAddNode(node);
}

const HOME = "/home/pyodide";

function* walk(FS, folder) {
  const { node } = FS.lookupPath(folder);
  if (node.mount !== FS.root.mount && folder.startsWith("/proc")) return; // made up by Emscripten as it is read
  for (const [name, inside] of Object.entries(node.contents)) {
    const path = `${folder === "/" ? "" : folder}/${name}`;
    yield [path, inside];
    if (FS.isDir(inside.mode)) yield* walk(FS, path);
  }
}
