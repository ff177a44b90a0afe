"""A C module that does not say it needs no GIL switches it on."""
# /// script
# requires-python = ">=3.13"
# tool.python.free-threaded = true
# tool.machine = {commands = ["cc"], systems = ["linux", "darwin"]}
# ///
import importlib
import shlex
import subprocess
import sys
import sysconfig
import tempfile
import warnings
from pathlib import Path

SOURCE = """
#include <Python.h>

static PyModuleDef_Slot slots[] = {
#ifdef SAFE
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* needs no GIL */
#endif
    {0, NULL}
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "mine", .m_slots = slots
};
PyMODINIT_FUNC START(void) { return PyModuleDef_Init(&definition); }
"""
LINK = shlex.split(sysconfig.get_config_var("LDSHARED"))
INCLUDE = "-I" + sysconfig.get_path("include")
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


def build(name, *options):
    source = Path(folder, name + ".c")
    source.write_text(SOURCE, encoding="ascii")
    start = f"-DSTART=PyInit_{name}"  # Python looks for this name
    subprocess.run(
        [*LINK, "-fPIC", INCLUDE, start, *options,
         str(source), "-o", str(Path(folder, name + SUFFIX))],
        check=True)


def load(name):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        importlib.import_module(name)
    print(name, "is imported, GIL on:", sys._is_gil_enabled())
    for warning in caught:  # and how to override it
        print(str(warning.message).partition(", ")[0])


with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    build("marked", "-DSAFE")
    build("unmarked")
    print("at first, GIL on:", sys._is_gil_enabled())
    load("marked")
    load("unmarked")
