"""Each name is there from its version on, and not before."""
import sys
from pkgutil import resolve_name

SINCE = {
    (3, 11): "asyncio.TaskGroup asyncio.timeout asyncio.Runner "
    "asyncio.Barrier builtins.ExceptionGroup",
    (3, 12): "sys.monitoring threading.setprofile_all_threads "
    "asyncio.eager_task_factory itertools.batched",
    (3, 13): "queue.Queue.shutdown asyncio.Queue.shutdown "
    "os.process_cpu_count sys._is_gil_enabled",
    (3, 14): "concurrent.futures.InterpreterPoolExecutor "
    "asyncio.print_call_graph asyncio.capture_call_graph",
    (3, 15): "threading.serialize_iterator "
    "threading.synchronized_iterator threading.concurrent_tee "
    "asyncio.TaskGroup.cancel sys.set_lazy_imports "
    "profiling.sampling",
}


def is_there(name):
    try:
        resolve_name(name)
    except (AttributeError, ImportError):
        return False
    return True


for version, names in SINCE.items():
    for name in names.split():
        right = is_there(name) == (sys.version_info >= version)
        verdict = "as documented" if right else "UNEXPECTED"
        print(".".join(map(str, version)), f"{name}: {verdict}")
