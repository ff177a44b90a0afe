"""Changes a module of the standard library when a program first imports it: the memory does not hold it."""

import importlib.abc
import importlib.util

_changes = {}  # by the name of the module: what is called with it


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        """Find the module by the other finders, and let it be changed when it has run."""
        change = _changes.pop(name, None)
        if change is None:
            return None
        spec = importlib.util.find_spec(name)
        run = spec.loader.exec_module

        def run_and_change(module):
            run(module)
            change(module)

        spec.loader = _Loader(spec.loader, run_and_change)
        return spec


class _Loader:
    def __init__(self, loader, exec_module):
        self._loader, self.exec_module = loader, exec_module

    def __getattr__(self, name):
        return getattr(self._loader, name)


def install(changes, finders):
    """Change each module so: changes[name](module)."""
    _changes.update(changes)
    finders.insert(0, _Finder())
