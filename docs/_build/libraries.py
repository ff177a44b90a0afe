"""The browser libraries: fetched from the npm registry at pinned versions, checked, and never committed."""

from __future__ import annotations

import base64
import hashlib
import json
import tarfile
import tempfile
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.exceptions import PluginError

import node
import paths

PINS = Path(__file__).with_name("libraries.json")
CACHE = paths.CACHE / "libraries"


@dataclass(frozen=True)
class Library:
    """A pinned npm package: integrity as npm writes it, files as patterns of what is kept of it."""

    name: str
    version: str
    integrity: str
    files: list[str]

    @property
    def folder(self) -> Path:
        wanted = hashlib.sha256(" ".join(self.files).encode()).hexdigest()[:8]
        return CACHE / f"{self.name}-{self.version}-{wanted}"

    def uri(self, file: str) -> str:
        """Where the site serves a file of this library; the version makes the address change with the content."""
        return f"assets/vendor/{self.name}-{self.version}/{file}"

    def fetched(self) -> Path:
        """The folder of the unpacked package, fetched where it is not in the cache.

        Raises PluginError when the registry cannot be reached or what it sends is not what was pinned.
        """
        if not self.folder.exists():
            self._fetch()
        return self.folder

    def served(self) -> dict[str, Path]:
        """Each file of the package that is kept, by its address."""
        folder = self.fetched()
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {self.uri(path.relative_to(folder).as_posix()): path for path in files}

    def _fetch(self) -> None:
        package = f"{self.name} {self.version}"
        print(f"Fetching {package} from the npm registry (once; kept in .cache/)", flush=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as temporary:
            complaint = node.fetch(f"{self.name}@{self.version}", Path(temporary))
            archive = next(Path(temporary).glob("*.tgz"), None)
            if archive is None:
                raise PluginError(
                    f"{package} is not in .cache/ yet and could not be fetched from the npm registry. "
                    f"Connect to the network once and run the command again.\n{complaint}"
                )
            digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
            if f"sha512-{digest}" != self.integrity:
                raise PluginError(f"{package}: the registry sent sha512-{digest}, {PINS.name} pins {self.integrity}")
            with tarfile.open(archive) as tar:
                wanted = [m for m in tar if any(fnmatch(m.name, f"package/{pattern}") for pattern in self.files)]
                tar.extractall(temporary, members=wanted, filter="data")
            put_in_place(Path(temporary, "package"), self.folder)


def put_in_place(finished: Path, place: Path) -> None:
    """Move a finished file or folder to its place, unless another build has put the same there meanwhile."""
    try:
        finished.rename(place)
    except OSError:
        if not place.exists():
            raise


PINNED = {name: Library(name, **pin) for name, pin in json.loads(PINS.read_text(encoding="utf-8")).items()}
MERMAID, EDITOR, PYODIDE = PINNED["mermaid"], PINNED["prism-code-editor"], PINNED["pyodide"]
LICENSES = PINNED["spdx-license-list"]
