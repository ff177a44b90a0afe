"""Fetches the archive of the standard library from the page, the first time an import needs it.

What most programs import is in the memory from which the engine starts (memory.mjs).
"""

import importlib.abc
import os
import zipimport

import engine
from engine.world import output

_LIST = "archive_modules.txt"  # build_archive.py wrote it into the folder of the engine
_ARCHIVE = engine.__file__.partition("/engine/")[0]  # where it will be
_names = frozenset(__loader__.get_data(os.path.join(os.path.dirname(engine.__file__), _LIST)).decode().split())
_arrived = False


class ArchiveFinder(importlib.abc.MetaPathFinder):
    """Waits for the archive before the path is searched for a module that is in it."""

    def find_spec(self, name, path=None, target=None):
        """Return None: the next finder finds the module. Only the importing thread waits."""
        global _arrived
        if name not in _names or _arrived:
            return
        try:
            there = os.path.exists(_ARCHIVE) and os.path.getsize(_ARCHIVE)  # it is empty before it has come
            zipimport.zipimporter(_ARCHIVE if there else output.ask("archive"))
        except (TypeError, zipimport.ZipImportError):  # it did not come, or is damaged
            raise ModuleNotFoundError(f"{name}: this part of Python could not be fetched", name=name) from None
        _arrived = True
        output.send(type="archive-read")
        importlib.invalidate_caches()
        return
