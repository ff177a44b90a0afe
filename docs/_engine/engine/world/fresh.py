"""Gives every run the state of a new process, without the cost of one."""

import atexit
import concurrent.futures.thread
import logging
import os
import queue
import signal
import sys
import threading

from engine.world import event_loop

_HOME = "/home/pyodide"
_KEPT = ("engine", "pyodide", "_pyodide", "js", "__main__")
_CODE = {
    module: module.__loader__.get_code(module.__name__) for module in (threading, queue, concurrent.futures.thread)
}
_saved = []
_environment = {}
_recursion_limit = sys.getrecursionlimit()


def remember():
    """Note what the modules hold now; called once, when the engine is complete."""
    _environment.update(os.environ)
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] not in _KEPT:
            content = dict(vars(module))
            containers = [(value, value.copy()) for value in content.values() if type(value) in (dict, list, set)]
            _saved.append((vars(module), content, containers))


def restore():
    """Bring the modules back to what they held, and forget those that a program imported."""
    for space, content, containers in _saved:
        for name in space.keys() - content.keys():
            del space[name]
        space.update(content)
        for container, copy in containers:
            if container != copy:
                _refill(container, copy)
    os.environ.clear()
    os.environ.update(_environment)
    os.chdir(_HOME)
    sys.setrecursionlimit(_recursion_limit)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _restore_logging()
    renew(threading)  # Thread-1 again, no thread known but this one
    begin()


def begin():
    """Renew what a run wears out and what hangs on a reloaded threading."""
    renew(concurrent.futures.thread)  # it is not shut down
    concurrent.futures.ThreadPoolExecutor = concurrent.futures.thread.ThreadPoolExecutor
    event_loop.start_afresh()
    atexit._clear()
    atexit.register(logging.shutdown)
    if "random" in sys.modules:
        sys.modules["random"].seed()


def renew(module):
    """Run the code of a module again, as importlib.reload() does; that needs the archive."""
    exec(_CODE[module], vars(module))


def _refill(container, copy):
    container.clear()
    if type(container) is list:
        container.extend(copy)
    else:
        container.update(copy)


def _restore_logging():
    root = logging.root
    root.handlers.clear()
    root.filters.clear()
    root.setLevel(logging.WARNING)
    root.manager.disable = 0
    known = ("asyncio", "concurrent.futures", "concurrent")
    for name in root.manager.loggerDict.keys() - set(known):
        del root.manager.loggerDict[name]
    for name in known:
        logger = root.manager.loggerDict.get(name)
        if isinstance(logger, logging.Logger):
            logger.handlers.clear()
            logger.setLevel(logging.NOTSET)
            logger.propagate, logger.disabled = True, False
