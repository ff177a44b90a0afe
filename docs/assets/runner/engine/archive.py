"""Fetches the rest of the standard library from the page, the first time an import needs it."""

import importlib.abc
import importlib.machinery
import os

from engine import output

ARCHIVE = "/lib/python314_rest.zip"         # worker.mjs writes it there
_LIST = "rest_modules.txt"                  # build_archives.mjs wrote it beside this module


class RestFinder(importlib.abc.MetaPathFinder):
    """Finds the modules that the first archive leaves out."""

    def __init__(self):
        names = __spec__.loader.get_data(os.path.join(os.path.dirname(__file__), _LIST))
        self._names = frozenset(names.decode().split())

    def find_spec(self, name, path=None, target=None):
        """Return where the module is; only the importing thread waits for the archive."""
        if name not in self._names:
            return None
        if not os.path.exists(ARCHIVE):
            output.ask("archive")
        folder = "/".join([ARCHIVE, *name.split(".")[:-1]])
        return importlib.machinery.PathFinder.find_spec(name, [folder])
