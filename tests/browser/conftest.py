"""Opens pages of the site as a reader has them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from site_reader import SIZES, Reader
from visits import Tabs, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def visit(chromium: Browser, served: str) -> Iterator[Callable[[str], Visit]]:
    """What was seen of each page: visit(where) is the Visit at an address, which all tests of the page share."""
    tabs = Tabs(chromium, served)
    yield functools.cache(functools.partial(Visit, tabs))
    tabs.close()


@pytest.fixture
def reader(chromium: Browser, served: str) -> Callable[..., AbstractContextManager[Reader]]:
    """Opens readers of one's own, to press what they press: reader(scheme, size, **more) is a context manager."""

    @contextmanager
    def opened(scheme: str = "light", size: str = "wide", **more: Any) -> Iterator[Reader]:
        context = chromium.new_context(color_scheme=scheme, viewport=SIZES[size], **more)
        try:
            yield Reader(context.new_page(), served)
        finally:
            context.close()

    return opened
