"""Installs what the tests need and this machine is without, where that is possible: on Debian, as root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from alone import alone
from paths import ROOT


def install(*packages: str) -> bool:
    """Install packages of Debian; False where that cannot be done."""
    if not (Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0):
        return False
    print(f"Installing Debian's {', '.join(packages)} for the tests", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]
    with alone(ROOT / ".cache" / "apt.lock"):
        return all(subprocess.run(c, env=environment, capture_output=True).returncode == 0 for c in commands)
