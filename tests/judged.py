"""Programs to be judged: for each kind of fault one that has it, and the same one mended; and right ones."""

_END = """
threads = [threading.Thread(target=work) for work in ({})]
for thread in threads: thread.start()
for thread in threads: thread.join()
print({})
"""


def twice(work, result):
    """The end of a program that runs a function in two threads and prints an expression."""
    return _END.format(f"{work}, {work}", result)


def both(one, other):
    """The end of a program that runs two functions in two threads."""
    return _END.format(f"{one}, {other}", "''")


# Each is wrong as it stands with {} empty, and mended by a lock there.
UNLOCKED = {
    "a variable": "x = 0\ndef add():\n    global x\n    {}x += 1\n" + twice("add", "x"),
    "an attribute reached by a call": "class Box: n = 0\nbox = Box()\ndef find(): return box\n"
    "def add():\n    {}find().n += 1\n" + twice("add", "box.n"),
    "an attribute of the class and of self": "class Box:\n    n = 0\n    def add(self):\n        {}Box.n = self.n + 1\n"
    "def add(): Box().add()\n" + twice("add", "Box.n"),
    "a slot": "class Box: __slots__ = ['n']\nbox = Box(); box.n = 0\ndef add():\n    {}box.n += 1\n"
    + twice("add", "box.n"),
    "a closure": "kept = []\ndef make():\n    n = 0\n    def add():\n        nonlocal n\n"
    "        {}n += 1; kept[:] = [n]\n"
    "    return add\nadd = make()\n" + twice("add", "kept"),
    "getattr and setattr": "class Box: n = 0\nbox = Box()\ndef add():\n    {}setattr(box, 'n', getattr(box, 'n') + 1)\n"
    + twice("add", "box.n"),
    "an item": "d = {{'a': 0}}\ndef add():\n    {}d['a'] += 1\n" + twice("add", "d"),
    "an item of a class made of dict": "class Counts(dict): pass\nd = Counts(a=0)\ndef add():\n    {}d['a'] += 1\n"
    + twice("add", "d"),
    "an item of a class made of list": "class Row(list): pass\nrow = Row([0])\ndef add():\n    {}row[0] += 1\n"
    + twice("add", "row"),
    "iteration": "d = {{'a': 0}}\ndef look():\n    {0}[key for key in d]\ndef add():\n    {0}d['b'] = 1\n"
    + both("look", "add"),
    "an exit status": "import sys\nx = 0\ndef add():\n    global x\n    {}x += 1\n"
    + twice("add", "''")
    + "if x != 2: sys.exit(1)\n",
}
# Of the others, what stands at {}: wrong, and mended.
KINDS = {name: (text, "", "with lock: ") for name, text in UNLOCKED.items()} | {
    "the truth of a list": (
        "todo = [1, 2, 3]\ndef work():\n    while {}\n        todo.pop()\n" + twice("work", "todo"),
        "todo:",
        "lock.acquire():\n        if not todo: lock.release(); break\n        todo.pop(); lock.release(); continue",
    ),
    "a loop that takes once too often": (
        "import queue\njobs = queue.Queue()\nclosed = False\ndef put():\n    global closed\n    jobs.put('a')\n"
        "    closed = True\ndef take():\n    while not closed: {}\n" + both("put", "take"),
        "jobs.get()",
        "break",
    ),
    "a loop that uses up a semaphore": (
        "free = threading.Semaphore(2)\nover = False\ndef use():\n    while not over: {}\ndef end():\n    global over\n"
        "    over = True\n" + both("use", "end"),
        "free.acquire()",
        "break",
    ),
    "the main thread": (
        "x = None\ndef load():\n    global x\n    x = 'loaded'\n"
        "thread = threading.Thread(target=load)\nthread.start()\n"
        "{}print(len(x))\nthread.join()\n",
        "",
        "thread.join(); ",
    ),
    "files": (
        "import os\ndef make():\n    {}\n" + twice("make", "''"),
        "if not os.path.exists('letters'): os.mkdir('letters')",
        "os.makedirs('letters', exist_ok=True)",
    ),
    "a future": (
        "from concurrent.futures import Future\nfuture = Future()\ndef work():\n    if {}: future.set_result(1)\n"
        "def give_up(): future.cancel()\n" + both("work", "give_up"),
        "not future.cancelled()",
        "future.set_running_or_notify_cancel()",
    ),
    "two locks in two orders": (
        "a, b = threading.Lock(), threading.Lock()\ndef one():\n    with a, b: pass\ndef two():\n    with {}: pass\n"
        + both("one", "two"),
        "b, a",
        "a, b",
    ),
    "a finaliser that wants the lock": (
        "class Handle:\n    def __del__(self):\n        {}\nkept = [Handle()]\ndef drop():\n"
        "    with lock: kept.clear()\n" + twice("drop", "''"),
        "with lock: pass",
        "pass",
    ),
    "a loop that misses what it waits for": (
        "done = False\ndef end():\n    global done\n    done = True\n    done = {}\n"
        "def wait():\n    while not done: pass\n" + both("wait", "end"),
        "False",
        "True",
    ),
    "an empty queue": (
        "import queue\njobs = queue.Queue()\njobs.put(1)\ndef work():\n"
        "    while not jobs.empty():\n        {}\n" + twice("work", "''"),
        "jobs.get()",
        "try: jobs.get_nowait()\n        except queue.Empty: break",
    ),
    "a task that waits for its own pool": (
        "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(1)\n{}\n"
        "print(pool.submit(lambda: other.submit(int).result()).result())\n",
        "other = pool",
        "other = ThreadPoolExecutor(1)",
    ),
}
DIFFERING = {  # nothing is wrong, and what is printed may differ
    "which of two functions": "x = 0\ndef choose():\n    global x\n    chosen = (lambda: 1) if x else (lambda: 5)\n"
    "    x = 9\n    x = chosen()\n" + twice("choose", "x"),
    "a long number, and an exception under a lock": "x, long = 0, 10**5000\ndef fail():\n    global x, long\n    try:\n"
    "        with lock:\n            long += 1\n            1 / 0\n    except ZeroDivisionError:\n        x += 1\n"
    + twice("fail", "x"),
    "the last item": "things, y = [1], 0\ndef look():\n    global y\n    own = []\n    y = things[-1]\n"
    "def grow():\n    global y\n    things.append(9)\n    y = 0\n" + _END.format("look, grow", "y"),
    "order of arrival": "def say(): print(threading.current_thread().name)\n" + twice("say", "''"),
    "who took the job": "import queue\njobs = queue.Queue()\nfor n in range(2): jobs.put(n)\ndone = []\n"
    "def work():\n    jobs.get(); done.append(threading.current_thread().name)\n" + twice("work", "done"),
}
RIGHT = {
    "chance": "import random\nrolled = []\ndef roll(): rolled.append(random.randint(1, 6))\n" + twice("roll", "rolled"),
    "addresses": "seen = {}\ndef make(): seen[threading.current_thread().name] = object()\n"
    + twice("make", "[seen[key] for key in sorted(seen)]"),
    "a new file": "def log():\n    with lock:\n        with open('log.txt', 'a') as file: file.write('x')\n"
    + twice("log", "len(open('log.txt').read())"),
    "a flag": "done = False\ndef wait():\n    while not done: pass\ndef end():\n    global done\n    done = True\n"
    + both("wait", "end"),
    "a long computation": "total = []\ndef work():\n    n = 0\n"
    "    for i in range(30_000): n += i * i\n    total.append(n)\n" + twice("work", "len(total)"),
    "the first of two results comes last": "from concurrent.futures import ThreadPoolExecutor\n"
    "opened = threading.Event()\ndef task(name):\n    if name == 'A': opened.wait()\n    else: opened.set()\n"
    "    return name\nwith ThreadPoolExecutor(2) as pool: print(*pool.map(task, 'AB'))",
}

_STARTED = """
for thread in threads: thread.start()
for thread in threads: thread.join()
print(x)
"""
PHILOSOPHERS = f"""
x = None
forks = [threading.Lock() for _ in range(5)]
def dine(n):
    with forks[n], forks[(n + 1) % 5]: pass
threads = [threading.Thread(target=dine, args=(n,)) for n in range(5)]
{_STARTED}"""
BUFFER = f"""
x, room = [], threading.Condition()
def put(item):
    with room:
        while len(x) >= 2: room.wait()
        x.append(item)
        room.notify_all()
def get():
    with room:
        while not x: room.wait()
        x.pop(0)
        room.notify_all()
def produce():
    for item in range(2): put(item)
def consume():
    for _ in range(2): get()
threads = [threading.Thread(target=work) for work in (produce, produce, consume, consume)]
{_STARTED}"""


def loops(threads, turns, step):
    """A program whose threads each make a step so many times; the step may use x, which is 0 before, and lock."""
    return (
        f"x = 0\ndef work():\n    global x\n    for _ in range({turns}): {step}\n"
        f"threads = [threading.Thread(target=work) for _ in range({threads})]\n{_STARTED}"
    )


def source(text):
    return "import threading\nlock = threading.Lock()\n" + text
