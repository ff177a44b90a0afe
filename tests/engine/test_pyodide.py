"""What the engine takes for granted of Pyodide: when the pin moves, this says what is no longer so."""

import json
import re

import libraries

PINNED = libraries.PYODIDE
# memory.mjs and no_packages.py rely on these names in Pyodide's own JavaScript.
SNAPSHOT = (
    "_makeSnapshot",
    "_loadSnapshot",
    "makeMemorySnapshot",
    "restoreSnapshot",
    "__tzset_js",
    '"_tzname"',
    '"_timezone"',
    '"_daylight"',
)
# The last two are used where a package is loaded, and there are none.
PACKAGE_LOADER = {"DSO_DIR", "SITE_PACKAGES", "init_loaded_packages", "get_install_dir", "unpack_buffer"}

ASSUMPTIONS = """
import _thread, asyncio, json, signal, sys, threading, time, traceback
scheduler = threading.Lock.acquire.__globals__["scheduler"]  # no program can import it

def missing(module, names):
    return [f"{module.__name__}.{name} is gone" for name in names.split() if not hasattr(module, name)]

told = []
if sys.version_info[:2] != (3, 14):
    told.append(f"Python is {sys.version_info[:2]}: _thread's names, and the bytecode of steps, may differ")
told += missing(_thread, "start_joinable_thread _make_thread_handle _shutdown _ThreadHandle _local "
                "_get_main_thread_ident daemon_threads_allowed allocate_lock RLock interrupt_main TIMEOUT_MAX "
                "stack_size")
told += missing(threading, "_start_joinable_thread _shutdown _register_atexit _threading_atexits _make_thread_handle")
told += missing(asyncio.events, "_BaseDefaultEventLoopPolicy _set_event_loop_policy _set_running_loop")
told += missing(asyncio.base_events.BaseEventLoop, "_run_once _process_events _write_to_self")
told += missing(sys.monitoring, "use_tool_id set_local_events register_callback DISABLE")
told += missing(traceback.StackSummary, "_extract_from_extended_frame_gen")
began = scheduler.switches
threading.Thread(target=time.sleep, args=(0,)).start()
time.sleep(0.01)
if scheduler.switches == began:
    told.append("run_sync() on our promise switches no stack")
ticks = []
old = signal.signal(signal.SIGUSR1, lambda *_: ticks.append(1))
end = time.monotonic() + 0.5
while time.monotonic() < end and not ticks: pass
signal.signal(signal.SIGUSR1, old)
if not ticks:
    told.append("the interrupt buffer is not polled at the eval breaker: nothing is pre-empted")
print(json.dumps(told))
"""


def test_what_the_engine_relies_on(runner):
    told = json.loads(runner.run(ASSUMPTIONS).lines()[0])
    assert told == [], f"Pyodide {PINNED.version}: " + "; ".join(told)


def test_what_the_saved_memory_relies_on():
    script = "".join(
        (PINNED.fetched() / name).read_text(encoding="utf-8") for name in ("pyodide.mjs", "pyodide.asm.mjs")
    )
    gone = [name for name in SNAPSHOT if name not in script]
    assert gone == [], f"Pyodide {PINNED.version}: the names are gone by which its memory is saved and restored"
    used = set(re.findall(r"package_loader\.(\w+)", script))
    assert used == PACKAGE_LOADER, (
        f"Pyodide {PINNED.version}: it uses other parts of what no_packages.py takes the place of"
    )
