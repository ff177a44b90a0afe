"""The files that run Python in a page: Pyodide's own, and the standard library compiled for it.

Pyodide's archive of the standard library holds source, which would be compiled at every start. Here it is compiled
once, by Pyodide itself under Node, together with the engine (docs/_engine/engine/). A page does not even import
it: the memory of a Pyodide that has done so is saved, and the page starts from that.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import libraries
import node
import paths

ENGINE = paths.DOCS / "_engine" / "engine"
WORKER = paths.ASSETS / "runner" / "worker"
MAKE = Path(__file__).with_name("make_engine")
CACHE = paths.CACHE / "engine"
OF_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
MADE = ("memory.bin", "pyodide-lock.json")
NOTICE = """Pyodide {version} is free software under the Mozilla Public License 2.0, whose text is in LICENSE.txt.
Its source is at https://github.com/pyodide/pyodide/tree/{version}
python_stdlib.zip and memory.bin hold the standard library of CPython, compiled; its licence is at https://docs.python.org/3/license.html
"""


class EngineFiles:
    """The files as they are now; a change of Pyodide, of the engine or of how they are made gives others."""

    def __init__(self) -> None:
        made_by = [libraries.PINS, Path(__file__), *sorted(MAKE.glob("*.*"))]
        parts = [*made_by, *_of_worker(), *sorted(ENGINE.rglob("*.py"))]
        self.digest = hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()[:8]
        self.uri = f"assets/vendor/engine-{self.digest}/"

    def folder(self) -> Path:
        """The folder that holds them; made where it is not in the cache.

        Raises PluginError when Pyodide cannot be fetched or the engine cannot be built.
        """
        folder = CACHE / self.digest
        if not folder.exists():
            print("Building the engine for the page (once; kept in .cache/)", flush=True)
            CACHE.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=CACHE) as temporary:
                _make(Path(temporary, "made"))
                libraries.put_in_place(Path(temporary, "made"), folder)
        return folder

    def served(self) -> dict[str, Path]:
        """Each file to serve, by its address."""
        return {self.uri + path.name: path for path in sorted(self.folder().iterdir())}


def _make(folder: Path) -> None:
    pyodide = libraries.PYODIDE.fetched()
    node.run(MAKE / "build_engine.mjs", pyodide, ENGINE, WORKER, folder)
    for name in OF_PYODIDE:
        (folder / name).write_bytes((pyodide / name).read_bytes())
    licenses = libraries.LICENSES.fetched()
    text = json.loads((licenses / "licenses/MPL-2.0.json").read_text(encoding="utf-8"))["licenseText"]
    (folder / "LICENSE.txt").write_text(text, encoding="utf-8")
    (folder / "NOTICE.txt").write_text(NOTICE.format(version=libraries.PYODIDE.version), encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps(_manifest(folder)), encoding="utf-8")


def _of_worker() -> list[Path]:
    """The page's own scripts that worker.mjs loads."""
    return [path for path in sorted(WORKER.glob("*.mjs")) if path.name != "worker.mjs"]


def _manifest(folder: Path) -> dict[str, Any]:
    """What a page fetches before the first run: names, bytes, and megabytes as they travel, compressed."""
    engine, worker = [folder / name for name in (*OF_PYODIDE, *MADE)], _of_worker()
    contents = [path.read_bytes() for path in (*engine, *worker)]
    zipped = sum(len(gzip.compress(content)) for content in contents)
    return {
        "engine": [path.name for path in engine],
        "worker": [path.name for path in worker],
        "bytes": sum(map(len, contents)),
        "megabytes": round(zipped / 1e6, 1),
    }
