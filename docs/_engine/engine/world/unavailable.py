"""What a page cannot do says so in one clear sentence, instead of failing oddly."""

import concurrent.futures
import errno
import importlib.abc
import os
import socket
import subprocess
import sys

_OWN = "engine"  # a program has no use for this package: the archive holds it too

_PROCESSES = "a web page cannot start another process: use threads, or run this on your computer"
_INTERPRETERS = "a web page has one interpreter only: run this on your computer"
_NETWORK = "this program runs in a web page without a network: sockets do not work here"
_OUTSIDE = "a program in this page cannot reach what is outside Python"

_MODULES = {
    "multiprocessing": _PROCESSES,
    "_multiprocessing": _PROCESSES,
    "_posixsubprocess": _PROCESSES,
    "_interpreters": _INTERPRETERS,
    "js": _OUTSIDE,
    "pyodide_js": _OUTSIDE,
    "pyodide": _OUTSIDE,
    "_pyodide": _OUTSIDE,
    "_pyodide_core": _OUTSIDE,
    "ctypes": _OUTSIDE,
    "_ctypes": _OUTSIDE,
}


class _Refuser(importlib.abc.MetaPathFinder):
    """Refuses the modules that cannot work, with the reason."""

    def find_spec(self, name, path=None, target=None):
        """Raise for a refused module; leave every other one to the next finder."""
        root = name.partition(".")[0]
        if root in _MODULES:
            raise ModuleNotFoundError(f"{name}: {_MODULES[root]}", name=name)
        if root == _OWN and not (os.path.exists(f"{_OWN}.py") or os.path.exists(_OWN)):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def _refuse(reason):
    def refused(*arguments, **options):
        raise OSError(errno.ENOSYS, reason)

    return refused


def install():
    """Take away or replace everything that cannot work; called last, when nothing needs it."""
    for name in ("fork", "system", "execv", "execve", "popen"):
        setattr(os, name, _refuse(_PROCESSES))
    subprocess.Popen.__init__ = _refuse(_PROCESSES)
    concurrent.futures.ProcessPoolExecutor = _refuse(_PROCESSES)
    concurrent.futures.InterpreterPoolExecutor = _refuse(_INTERPRETERS)
    socket.socket.__init__ = _refuse(_NETWORK)
    socket.socketpair = _refuse(_NETWORK)
    sys.modules["_socket"].socket = _refuse(_NETWORK)
    sys.modules["_socket"].getaddrinfo = socket.getaddrinfo = _refuse(_NETWORK)
    sys.meta_path[:] = [_Refuser()] + [
        finder
        for finder in sys.meta_path
        if not type(finder).__module__.startswith("_pyodide")
        and not getattr(finder, "__module__", "").startswith("_pyodide")
    ]
    for name in list(sys.modules):
        if name.partition(".")[0] in {*_MODULES, _OWN}:
            del sys.modules[name]
