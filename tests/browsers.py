"""Finds the browsers the tests need, installs them where it may, and otherwise says what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import debian

CHROMIUM = ("chromium", "google-chrome", "google-chrome-stable")
FIREFOX = ("firefox-esr", "firefox")


def find(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def launch_chromium(playwright):
    """Start a Chromium: one that is there, Debian's, or Playwright's own."""
    executable = find(CHROMIUM) or (debian.install("chromium") and find(CHROMIUM)) or None
    if executable is None and not Path(playwright.chromium.executable_path).exists():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True)
        if not Path(playwright.chromium.executable_path).exists():
            pytest.fail(
                "The browser tests need Chromium, and none could be installed: install 'chromium'.", pytrace=False
            )
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium has no sandbox for root
    return playwright.chromium.launch(executable_path=executable, args=arguments)


def firefox() -> str:
    """The path of a Firefox."""
    executable = find(FIREFOX) or (debian.install("firefox-esr") and find(FIREFOX))
    if not executable:
        pytest.fail(
            "The browser tests need Firefox, and none could be installed: install 'firefox-esr'.", pytrace=False
        )
    return executable
