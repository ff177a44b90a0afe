"""3.14: other defaults for processes, event loops, contexts."""
import asyncio
import multiprocessing
import sys
import sysconfig
import threading
import warnings
from contextvars import ContextVar

NEW = sys.version_info >= (3, 14)
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))

start_method = "fork"
if sys.platform in ("win32", "darwin"):
    start_method = "spawn"
elif NEW:
    start_method = "forkserver"
right = multiprocessing.get_start_method() == start_method
print("start method as documented:", right)

refused = False
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try:
        asyncio.get_event_loop().close()
    except RuntimeError:
        refused = True
print("no loop made unasked from 3.14 on:", refused == NEW)

user = ContextVar("user", default="nobody")
user.set("Alice")
seen = []
thread = threading.Thread(target=lambda: seen.append(user.get()))
thread.start()
thread.join()
inherits = NEW and FREE_THREADED
right = seen == ["Alice" if inherits else "nobody"]
print("context as documented:", right)
