"""The Python half of build_archives.mjs; runs inside Pyodide, on /source, into /target."""

import importlib
import sys
import zipfile
from importlib import _bootstrap_external
from pathlib import Path

SHOWN = "/lib/python314.zip/"       # the file names that tracebacks show
# What programs with threads import most, besides what Pyodide and the engine need to start.
WANTED = """abc argparse array asyncio atexit bisect collections concurrent.futures.thread
contextlib contextvars copy csv dataclasses datetime decimal enum fractions functools heapq io
itertools json logging logging.handlers math operator os
pathlib pprint queue random re sched secrets shutil signal statistics string tempfile textwrap
threading time timeit traceback types typing urllib.parse uuid warnings weakref""".split()

# asyncio imports it where it is there; without sockets it is of no use, and it takes long to start.
LATER = {"ssl"}


def needed():
    """Return the names of the modules that belong in the first archive."""
    for name in WANTED:
        importlib.import_module(name)
    return set(sys.modules) - LATER


def module_name(path):
    """Return the dotted name of the module in an archive's file."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def compiled(path, source):
    """Return the content of the .pyc; the hash in it is never checked."""
    code = compile(source, SHOWN + path, "exec", dont_inherit=True)
    return bytes(_bootstrap_external._code_to_hash_pyc(code, bytes(8), checked=False))


def sources():
    """Yield the path and the source of each module, the engine's too."""
    with zipfile.ZipFile("/source/python_stdlib.zip") as archive:
        for path in sorted(archive.namelist()):
            if path.endswith(".py"):
                yield path, archive.read(path)
    for file in sorted(Path("/source/engine").glob("*.py")):
        yield f"engine/{file.name}", file.read_bytes()


def build():
    """Write the two archives."""
    Path("/target").mkdir()
    now = needed()
    later = []
    options = {"compression": zipfile.ZIP_DEFLATED, "compresslevel": 9}
    with (zipfile.ZipFile("/target/python_stdlib.zip", "w", **options) as first,
          zipfile.ZipFile("/target/python_stdlib_rest.zip", "w", **options) as rest):
        for path, source in sources():
            name = module_name(path)
            is_now = name in now or path.startswith(("engine/", "pyodide/", "_pyodide/"))
            if not is_now:
                later.append(name)
            entry = zipfile.ZipInfo(path + "c")     # with a fixed date: the same file every time
            entry.compress_type = zipfile.ZIP_DEFLATED
            (first if is_now else rest).writestr(entry, compiled(path, source))
        entry = zipfile.ZipInfo("engine/rest_modules.txt")
        first.writestr(entry, "\n".join(later))


build()
