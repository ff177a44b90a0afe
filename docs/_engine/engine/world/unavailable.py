"""What a page cannot do says so in one clear sentence, instead of failing oddly."""

import errno
import importlib
import importlib.abc
import os
import sys

from engine.world import after_import, databases, limits, processes

_OWN = "engine"  # a program has no use for this package: the archive holds it too


def _holder(name):
    """Find the module or the class that a dotted name is in."""
    module, *classes = name.split(".")[:-1]
    found = importlib.import_module(module)
    for part in classes:
        found = getattr(found, part)
    return found


# Found now: when the engine is installed in a page, nothing can be imported.
_HOLDERS = {name: _holder(name) for name in limits.CALLS}


class _Refuser(importlib.abc.MetaPathFinder):
    """Refuses the modules that cannot work, with the reason."""

    def find_spec(self, name, path=None, target=None):
        """Raise for a refused module; leave every other one to the next finder."""
        limit = limits.limit_of(name, limits.MODULES)
        if limit is not None:
            raise ModuleNotFoundError(f"{name}: {limit[1]}", name=name)
        if name.partition(".")[0] == _OWN and not (os.path.exists(f"{_OWN}.py") or os.path.exists(_OWN)):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def _refuse(reason):
    def refused(*arguments, **options):
        raise OSError(errno.ENOSYS, reason)

    return refused


def _refuse_processes(process):
    process.BaseProcess.start = _refuse(limits.PROCESSES[1])


def _refuse_debugger(pdb):
    pdb.Pdb.set_trace = _refuse(limits.DEBUGGER[1])


def install():
    """Take away or replace everything that cannot work; called last, when nothing needs it."""
    for name, (_, reason) in limits.CALLS.items():
        setattr(_HOLDERS[name], name.rpartition(".")[2], _refuse(reason))
    processes.install()
    after_import.install(
        {
            "_sqlite3": databases.keep_to_threads,
            "multiprocessing.connection": processes.pipe_in_memory,
            "multiprocessing.process": _refuse_processes,
            "pdb": _refuse_debugger,
        },
        sys.meta_path,
    )
    sys.meta_path[:] = [_Refuser()] + [
        finder
        for finder in sys.meta_path
        if not type(finder).__module__.startswith("_pyodide")
        and not getattr(finder, "__module__", "").startswith("_pyodide")
    ]
    for name in list(sys.modules):
        if name.partition(".")[0] == _OWN or limits.limit_of(name, limits.MODULES) is not None:
            del sys.modules[name]
