"""The pages by their addresses, and what makes a test of each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from paths import DOCS, ROOT, pages


def address(page: Path) -> str:
    """A page's address below the site's."""
    path = page.relative_to(DOCS).with_suffix("").as_posix()
    path = path.removesuffix("index")
    return path if path.endswith("/") or not path else f"{path}/"


PAGES = {address(page): page for page in pages()}


def of_page(where: str, *values: object, name: str = ""):
    """The parameters of a test of a page; tests of one page stay in one worker, where they share its visit."""
    page = PAGES[where].relative_to(ROOT).as_posix()
    return pytest.param(where, *values, id=f"{page}-{name}" if name else page, marks=pytest.mark.xdist_group(page))


each_page = pytest.mark.parametrize("where", [of_page(where) for where in PAGES])
