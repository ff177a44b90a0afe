// node --experimental-wasm-jspi build_engine.mjs PYODIDE_FOLDER ENGINE_FOLDER WORKER_FOLDER OUTPUT_FOLDER
//
// Makes python_stdlib.zip, the standard library and the engine, compiled by Pyodide itself, and memory.bin, the
// compressed memory of a Pyodide that has started from it (see memory.mjs). Pyodide also wants a lock file that fits
// it; this one offers no packages.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const [source, engine, worker, target] = process.argv.slice(2).map((folder) => resolve(folder));
const load = (...path) => import(pathToFileURL(join(...path)).href);
const read = (...path) => readFileSync(join(...path));
const { loadPyodide } = await load(source, "pyodide.mjs");
const { default: createPyodideModule } = await load(source, "pyodide.asm.mjs");
const { save } = await load(worker, "memory.mjs");

const compiler = await loadPyodide({ indexURL: source, createPyodideModule, args: ["-X", "no_debug_ranges"] });
compiler.FS.mkdirTree("/source");
compiler.FS.writeFile("/source/python_stdlib.zip", read(source, "python_stdlib.zip"));
compiler.FS.writeFile("/source/no_packages.py", read(here, "no_packages.py"));
for (const name of readdirSync(engine, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".py"))) {
  compiler.FS.mkdirTree(`/source/engine/${dirname(name)}`);
  compiler.FS.writeFile(`/source/engine/${name}`, read(engine, name));
}
compiler.runPython(read(here, "build_archive.py").toString());

mkdirSync(target, { recursive: true });
const { info } = JSON.parse(read(source, "pyodide-lock.json").toString());
const lock = { info, packages: {} };
writeFileSync(join(target, "pyodide-lock.json"), JSON.stringify(lock));
const archive = join(target, "python_stdlib.zip");
writeFileSync(archive, compiler.FS.readFile("/all.zip"));

let imported;
const prepare = (pyodide) => {
  const space = pyodide.toPy({});
  pyodide.runPython(read(here, "prepare_memory.py").toString(), { globals: space });
  imported = space.get("imported").toJs();
  space.destroy();
};
const options = { indexURL: source, lockFileContents: lock, createPyodideModule };
// Once with every module there, to learn which are needed, and once with no other: a long directory leaves traces.
await save(loadPyodide, prepare, { ...options, stdLibURL: archive });
compiler.globals.get("build_first")(compiler.toPy(imported));
const first = join(target, "first.zip");
writeFileSync(first, compiler.FS.readFile("/first.zip"));
const memory = await save(loadPyodide, prepare, { ...options, stdLibURL: first });
rmSync(first);
writeFileSync(join(target, "memory.bin"), gzipSync(memory, { level: 9 }));
