"""Runs before Pyodide's memory is saved: imports what a page needs at once, and drops what only starting needed."""

import gc
import importlib
import os
import re
import sys
import zipimport

import _pyodide

# What programs with threads import most. None of them may keep a function that the engine replaces, as sched does with
# time.sleep.
WANTED = """asyncio collections concurrent.futures.thread contextlib contextvars dataclasses functools heapq itertools
logging os queue random signal threading time traceback types warnings weakref"""
ENGINE = "engine.requests"
ONLY_FOR_STARTING = ("_core_docs", "docs_argspec", "docstring")

for name in f"{WANTED} {ENGINE}".split():
    importlib.import_module(name)
imported = list(sys.modules)  # for build_engine.mjs
for name in ONLY_FOR_STARTING:
    vars(sys.modules.pop(f"_pyodide.{name}")).clear()
    vars(_pyodide).pop(name, None)
sys.path.remove("")  # Pyodide puts it there again
del os.environ["PYTHONHASHSEED"]  # it has been obeyed
re.purge()
zipimport._zip_directory_cache.clear()  # the archive will not be there
sys.path_importer_cache.clear()
gc.collect()
