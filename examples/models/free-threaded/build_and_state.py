"""One build, started three ways: which has its GIL on?"""
import os
import subprocess
import sys
import sysconfig

ASK = """
import sys
gil = getattr(sys, "_is_gil_enabled", lambda: True)
print(gil())
"""  # before 3.13 there is nothing to ask: the GIL is always on


def run(*arguments, **settings):
    environment = {**os.environ, **settings}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment, capture_output=True, text=True, check=True,
    ).stdout.strip()


os.environ.pop("PYTHON_GIL", None)  # begin with no setting
free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
print("free-threaded build:", free_threaded)
print("python -VV says so:", "free-threading" in run("-VV"))
print("GIL on, as it comes:", run("-c", ASK))
print("GIL on, -X gil=1:", run("-X", "gil=1", "-c", ASK))
print("GIL on, PYTHON_GIL=1:", run("-c", ASK, PYTHON_GIL="1"))
