"""The Python half of stack switching: suspends the running WebAssembly stack on a promise.

stacks.mjs is the other half.  It leaves each promise in an attribute, because a promise returned
from a call would be wrapped in an asyncio future.
"""

import asyncio

from _pyodide_core import create_proxy, run_sync

switch = idle = turn = receive = send = set_ticks = _finish = None
entry = None  # the function at the bottom of each new stack
_javascript = None
_promise = None
_ensure_future = asyncio.ensure_future


def attach(javascript):
    """Take over the functions of stacks.mjs; called once, by engine.mjs."""
    global _javascript, switch, idle, turn, receive, send, set_ticks, _finish
    _javascript = javascript
    switch = javascript.switchTo
    idle = javascript.idle
    turn = javascript.turn
    receive = javascript.receive
    send = javascript.send
    set_ticks = javascript.setTicks
    _finish = javascript.finish
    javascript.setEntry(create_proxy(entry))
    asyncio.ensure_future = _ensure_future_or_promise


def suspend(how, *arguments):
    """Call `how`, then suspend this stack until the promise it made is kept."""
    global _promise
    how(*arguments)
    _promise = promise = _javascript.promise
    run_sync(promise)


def finish(result):
    """Give the page the result, as JSON, and never return: no thread goes on."""
    suspend(_finish, result)


def forget_web_loop():
    """Undo what Pyodide does to every new stack: it names the page's own loop as running."""
    asyncio._set_running_loop(None)


def _ensure_future_or_promise(coro_or_future, *, loop=None):
    # run_sync() passes its argument through asyncio.ensure_future: a task, a loop, a timer.
    # Our own promise needs none of it.
    if coro_or_future is _promise:
        return coro_or_future
    return _ensure_future(coro_or_future, loop=loop)
