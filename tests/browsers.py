"""Finds the browsers the tests need, installs them where it may, and otherwise says what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from alone import alone
from paths import ROOT

CHROMIUM = ("chromium", "google-chrome", "google-chrome-stable")
FIREFOX = ("firefox-esr", "firefox")


def find(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def install_debian(package: str) -> bool:
    """Install a Debian package where that is possible: on Debian, as root."""
    if not (Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0):
        return False
    print(f"Installing Debian's {package} for the tests", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]
    with alone(ROOT / ".cache" / "apt.lock"):
        return all(subprocess.run(c, env=environment, capture_output=True).returncode == 0 for c in commands)


def launch_chromium(playwright):
    """Start a Chromium: one that is there, Debian's, or Playwright's own."""
    executable = find(CHROMIUM) or (install_debian("chromium") and find(CHROMIUM)) or None
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
    executable = find(FIREFOX) or (install_debian("firefox-esr") and find(FIREFOX))
    if not executable:
        pytest.fail(
            "The browser tests need Firefox, and none could be installed: install 'firefox-esr'.", pytrace=False
        )
    return executable
