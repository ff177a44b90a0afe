"""What a page cannot do: the build asks before it offers to run a program, and the engine refuses it in a run.

Data only, with no import: the build reads it where there is no engine. A name stands for all that is below it.
"""

# What is missing: what a page says of a program that needs it, and what the engine says when one asks for it.
PROCESS = ("it starts a process", "a web page cannot start another process: use threads, or run this on your computer")
PROCESSES = ("it starts processes", PROCESS[1])
INTERPRETERS = ("it starts interpreters", "a web page has one interpreter only: run this on your computer")
NETWORK = ("it uses the network", "this program runs in a web page without a network: sockets do not work here")
OUTSIDE = ("it reaches outside of Python", "a program in this page cannot reach what is outside Python")
WINDOW = ("it opens a window", "this program runs in a web page, which opens no windows: run this on your computer")
SYSTEM = (
    "it asks the operating system for limits",
    "a web page has no such limits to ask for: run this on your computer",
)
# To a debugger the page's threads are one: it would stop another than the one that came to the breakpoint.
DEBUGGER = (
    "it stops in a debugger",
    "a debugger cannot tell the threads of this page apart: run this on your computer",
)

# These cannot be imported.
MODULES = {
    "_posixshmem": PROCESSES,
    "_posixsubprocess": PROCESS,
    "_interpreters": INTERPRETERS,
    "ssl": NETWORK,
    "tkinter": WINDOW,
    "turtle": WINDOW,
    "curses": WINDOW,
    "resource": SYSTEM,
    "js": OUTSIDE,
    "pyodide_js": OUTSIDE,
    "pyodide": OUTSIDE,
    "_pyodide": OUTSIDE,
    "_pyodide_core": OUTSIDE,
    "ctypes": OUTSIDE,
    "_ctypes": OUTSIDE,
}

# These cannot be called; what else is in their modules can be used.
_OF_OS = """fork forkpty system popen posix_spawn posix_spawnp execl execle execlp execlpe execv execve execvp execvpe
spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe"""
CALLS = {
    **{f"os.{name}": PROCESS for name in _OF_OS.split()},
    "subprocess.Popen.__init__": PROCESS,
    "asyncio.create_subprocess_exec": PROCESS,
    "asyncio.create_subprocess_shell": PROCESS,
    "concurrent.futures.ProcessPoolExecutor": PROCESSES,
    "concurrent.futures.InterpreterPoolExecutor": INTERPRETERS,
    "socket.socket.__init__": NETWORK,
    "socket.socketpair": NETWORK,
    "socket.getaddrinfo": NETWORK,
    "_socket.socket": NETWORK,
    "_socket.getaddrinfo": NETWORK,
    "asyncio.open_connection": NETWORK,
    "asyncio.start_server": NETWORK,
}

# These are of no use without one of those; they can be imported as far as they themselves import none.
USELESS = {
    "multiprocessing": PROCESSES,
    "concurrent.futures.process": PROCESSES,
    "concurrent.futures.interpreter": INTERPRETERS,
    "concurrent.interpreters": INTERPRETERS,
    "subprocess": PROCESS,
    "socket": NETWORK,
    "socketserver": NETWORK,
    "http.client": NETWORK,
    "http.server": NETWORK,
    "urllib.request": NETWORK,
    "pdb": DEBUGGER,
}

# These are not there, as on some systems: a program may look for them, and do without. Python itself says so.
CPUS = ("it asks the system which CPUs it may use", "has no attribute 'sched_")
ABSENT = {"os.sched_getaffinity": CPUS, "os.sched_setaffinity": CPUS}

# These are of use all the same.
USEFUL = {"multiprocessing.dummy", "multiprocessing.pool.ThreadPool", "multiprocessing.cpu_count"}


def limit_of(name, limits):
    """Return the entry that a dotted name falls under, its own or that of what it is in; None where there is none."""
    while name and name not in limits and name not in USEFUL:
        name = name.rpartition(".")[0]
    return limits.get(name)
