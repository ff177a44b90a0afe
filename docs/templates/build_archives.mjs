// node build_archives.mjs PYODIDE_FOLDER ENGINE_FOLDER OUTPUT_FOLDER
//
// Makes two archives of unchecked-hash .pyc, compiled by Pyodide itself since the bytecode must be
// its own: python_stdlib.zip (what a page needs at once, and the engine) and
// python_stdlib_rest.zip (all the other modules of the standard library).  Pyodide also wants a
// lock file that fits it; this one offers no packages.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [source, engine, target] = process.argv.slice(2).map((folder) => resolve(folder));
const { loadPyodide } = await import(pathToFileURL(join(source, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ indexURL: source });

pyodide.FS.mkdirTree("/source/engine");
pyodide.FS.writeFile("/source/python_stdlib.zip", readFileSync(join(source, "python_stdlib.zip")));
for (const name of readdirSync(engine).filter((file) => file.endsWith(".py"))) {
  pyodide.FS.writeFile(`/source/engine/${name}`, readFileSync(join(engine, name)));
}
pyodide.runPython(readFileSync(join(here, "build_archives.py"), "utf8"));
mkdirSync(target, { recursive: true });
for (const name of ["python_stdlib.zip", "python_stdlib_rest.zip"]) {
  writeFileSync(join(target, name), pyodide.FS.readFile(`/target/${name}`));
}
const { info } = JSON.parse(readFileSync(join(source, "pyodide-lock.json"), "utf8"));
writeFileSync(join(target, "pyodide-lock.json"), JSON.stringify({ info, packages: {} }));
