"""Which build runs this, and is its GIL on?"""
import platform
import sys
import sysconfig

free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
if hasattr(sys, "_is_gil_enabled"):  # 3.13 and later
    gil = sys._is_gil_enabled()
else:
    gil = True  # before 3.13 it always is

print("CPython:", platform.python_version())
print("build:", "free-threaded" if free_threaded else "default")
print("GIL:", "on" if gil else "off")
