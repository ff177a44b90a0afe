"""How many processes share the tests, as pytest-xdist's workers: for the whole suite one a core, for a part one.

Tests that share what takes long say so with the mark xdist_group, and stay together in one worker.
"""

from __future__ import annotations

import os

import pytest

MOST = 4  # each has browsers of its own


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """What `-n auto` means. To be recorded programs run one by one, and so in one process."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return min(os.cpu_count() or 1, MOST) if whole and not config.option.record else 0
