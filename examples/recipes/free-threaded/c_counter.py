"""A counter in C loses an update, until it reads under a mutex."""
# /// script
# requires-python = ">=3.13"
# tool.python.free-threaded = true
# tool.machine = {commands = ["cc"], systems = ["linux", "darwin"]}
# ///
import shlex
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from threading import Barrier, Thread

SOURCE = """
#include <Python.h>
static long count = 0, safe_count = 0;  /* for all threads */
static PyMutex mutex = {0};
static PyObject *add(PyObject *module, PyObject *function) {
    long value = count;  /* read; other threads may run now */
    PyObject *result = PyObject_CallNoArgs(function);
    count = value + 1;  /* write */
    return result;
}
static PyObject *add_safely(PyObject *module, PyObject *function) {
    PyObject *result = PyObject_CallNoArgs(function);
    PyMutex_Lock(&mutex);  /* after the call, not around it */
    safe_count = safe_count + 1;  /* read and write */
    PyMutex_Unlock(&mutex);
    return result;
}
static PyObject *counts(PyObject *module, PyObject *unused) {
    return Py_BuildValue("ll", count, safe_count);
}
static PyMethodDef methods[] = {
    {"add", add, METH_O}, {"add_safely", add_safely, METH_O},
    {"counts", counts, METH_NOARGS}, {NULL}};
static PyModuleDef_Slot slots[] = {
    {Py_mod_gil, Py_MOD_GIL_NOT_USED}, {0, NULL}};
static PyModuleDef mine = {PyModuleDef_HEAD_INIT, "mine",
    .m_methods = methods, .m_slots = slots};
PyMODINIT_FUNC PyInit_mine(void) { return PyModuleDef_Init(&mine); }
"""
with tempfile.TemporaryDirectory() as folder:
    library = "mine" + sysconfig.get_config_var("EXT_SUFFIX")
    link = shlex.split(sysconfig.get_config_var("LDSHARED"))
    include = "-I" + sysconfig.get_path("include")
    Path(folder, "mine.c").write_text(SOURCE, encoding="ascii")
    build = [*link, "-fPIC", include, "mine.c", "-o", library]
    subprocess.run(build, cwd=folder, check=True)
    sys.path.insert(0, folder)
    import mine
for function in mine.add, mine.add_safely:
    meet = Barrier(2).wait  # both threads are in the function
    threads = [Thread(target=function, args=[meet]) for _ in "12"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print("unsafe: {} of 2, safe: {} of 2".format(*mine.counts()))
