"""The attempt under test: the reader's file, or the guide's own solution."""

from __future__ import annotations

import pytest
from attempts import Observed, observe_runs

from paths import EXAMPLES


@pytest.fixture(scope="module")
def runs(request) -> list[Observed]:
    """The observed runs of the attempt at the exercise that the test module is named after."""
    name = request.module.__name__.removeprefix("test_")
    return observe_runs(request.config.option.attempt or EXAMPLES / "exercises" / f"{name}.py")
