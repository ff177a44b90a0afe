"""The site's own style and scripts, served as they lie under one name that changes with their content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import policy


class Assets:
    """The files of docs/assets/, by the address that they lie at, such as assets/site.css."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        contents = {uri: path.read_bytes() for uri, path in sorted(files.items())}
        self.digest = hashlib.sha256(b"".join(contents.values())).hexdigest()[:8]
        self.uris = {uri: uri.replace("assets/", f"assets/{self.digest}/", 1) for uri in contents}
        self.frames = {uri: policy.with_hashes(contents[uri].decode()) for uri in contents if uri.endswith(".htm")}
        self._links = re.compile(rf'(?<=/|")(?:{"|".join(map(re.escape, contents))})(?=")')

    def with_links(self, page: str) -> str:
        """The page with its links to assets leading to where they are served."""
        return self._links.sub(lambda link: self.uris[link[0]], page)
