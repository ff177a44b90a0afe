"""Has functions called at events of a program's own code, by sys.monitoring.

A tool is never cleared or freed: that walks the frames of all threads, and those of suspended
stacks lie in memory that Pyodide has swapped out.
"""

import sys


def code_objects(code):
    """Yield the code of a program and of every function and class in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from code_objects(constant)


def watch(tool, codes, callbacks):
    """Call callbacks[event] at each event of these code objects."""
    monitoring = sys.monitoring
    if monitoring.get_tool(tool) is None:
        monitoring.use_tool_id(tool, "engine")
    events = 0
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)
        events |= event
    for code in codes:
        if monitoring.get_local_events(tool, code) != events:
            monitoring.set_local_events(tool, code, events)


def unwatch(tool, codes):
    """Undo watch()."""
    for code in codes:
        sys.monitoring.set_local_events(tool, code, 0)
