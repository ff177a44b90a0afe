"""Takes the place of pyodide._package_loader in the page, where there are none, and spares it a dozen imports."""

import sys

from pyodide_js import loadedPackages  # noqa: F401  Pyodide counts on this reference where it saves its memory


class _Folder:
    def __init__(self, path):
        self._path = path

    def __str__(self):
        return self._path


SITE_PACKAGES = _Folder("/lib/python{}.{}/site-packages".format(*sys.version_info))
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages():
    """Pyodide calls it when it starts."""
