"""Compiles the standard library and the engine; runs inside Pyodide, since the bytecode must be its own.

The bytecode is without the columns of each instruction (Pyodide is started with -X no_debug_ranges): a traceback
shows them only under a source line, and there is no source here.
"""

import sys
import zipfile
from importlib import _bootstrap_external
from pathlib import Path

SHOWN = "/lib/python{}{}.zip/".format(*sys.version_info)  # the file names that tracebacks show
UNREAD = ("pyodide/", "_pyodide/", "engine/")  # nobody asks for their docstrings in a page
# Where there are no packages, what loads them is spared, and a dozen imports with it.
REPLACED = {"pyodide/_package_loader.py": Path("/source/no_packages.py")}
LIST = "engine/archive_modules.txt"
# asyncio imports it where it is there; without sockets it is of no use, and it takes long to start.
LATER = "ssl.pyc"


def module_name(path):
    """Return the dotted name of the module in an archive's file."""
    return path.rpartition(".")[0].removesuffix("/__init__").replace("/", ".")


def compiled(path, source):
    """Return the content of the .pyc; the hash in it is never checked."""
    code = compile(source, SHOWN + path, "exec", dont_inherit=True, optimize=2 if path.startswith(UNREAD) else 0)
    return bytes(_bootstrap_external._code_to_hash_pyc(code, bytes(8), checked=False))


def sources():
    """Yield the path and the source of each module, the engine's too."""
    with zipfile.ZipFile("/source/python_stdlib.zip") as archive:
        for path in sorted(archive.namelist()):
            if path.endswith(".py"):
                yield path, REPLACED[path].read_bytes() if path in REPLACED else archive.read(path)
    for file in sorted(Path("/source/engine").rglob("*.py")):
        yield file.relative_to("/source").as_posix(), file.read_bytes()


def write(archive, contents):
    """Write an archive of {path: content}, the same every time."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path, content in contents.items():
            entry = zipfile.ZipInfo(path)  # with a fixed date
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, content)


def build():
    """Write /all.zip, of every module, and keep what is in it for build_first()."""
    for path, source in sources():
        contents[path + "c"] = compiled(path, source)
    contents[LIST] = "\n".join(map(module_name, contents))
    write("/all.zip", contents)


def build_first(names):
    """Write /first.zip, of the modules named: from it the memory that is saved is filled."""
    names = set(names)
    wanted = [path for path in contents if path == LIST or (module_name(path) in names and path != LATER)]
    write("/first.zip", {path: contents[path] for path in wanted})


contents = {}
build()
