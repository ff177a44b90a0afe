"""Which C modules of the standard library does one not load?"""
# /// script
# requires-python = ">=3.14"
# ///
import sys
from concurrent import interpreters
from importlib import machinery, util

IN_C = (machinery.BuiltinImporter, machinery.ExtensionFileLoader)


def is_in_c(name):
    spec = util.find_spec(name)  # None where the build lacks it
    loader = spec and spec.loader
    return loader in IN_C or isinstance(loader, IN_C)


other = interpreters.create()
loaded, refused = 0, []
for name in filter(is_in_c, sorted(sys.stdlib_module_names)):
    try:
        other.exec(f"import {name}")
        loaded += 1
    except interpreters.ExecutionFailed as error:
        if "subinterpreters" in error.excinfo.msg:
            refused.append(name)
other.close()

print("loaded:", loaded, "and refused:", len(refused))
print(*refused)
