"""Opens pages of the site as a reader has them."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from site_reader import SIZES, Reader


@pytest.fixture
def reader(chromium, served):
    """Opens readers: reader(scheme, size, **more) is a context manager."""

    @contextmanager
    def opened(scheme="light", size="wide", **more):
        context = chromium.new_context(color_scheme=scheme, viewport=SIZES[size], **more)
        try:
            yield Reader(context.new_page(), served)
        finally:
            context.close()

    return opened
