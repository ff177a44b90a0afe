"""Where everything lies."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
EXAMPLES = ROOT / "examples"
ASSETS = DOCS / "assets"
CACHE = ROOT / ".cache"


def pages() -> list[Path]:
    """Every page of the site, the home page first."""
    return sorted(DOCS.rglob("*.md"), key=lambda page: (page != DOCS / "index.md", page))


def programs_folder(page: Path) -> Path:
    """The folder of a page's programs: docs/basics/pools.md has examples/basics/pools/."""
    return EXAMPLES / page.relative_to(DOCS).with_suffix("")


def name_of(path: Path) -> str:
    """A path below the project's folder, as messages and addresses have it."""
    return path.relative_to(ROOT).as_posix()
