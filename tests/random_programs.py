"""Small programs with threads, made by chance from a seed, to hold few runs against every schedule."""

import random
import textwrap

_HEAD = """\
import collections
import queue
import threading

x = y = 0
things, kept, seen, line, notes = [1], {"a": 0, "b": 0}, set(), collections.deque(), {}
one, two, room = threading.Lock(), threading.RLock(), threading.Condition()
jobs, open_ = queue.Queue(), threading.Event()
few, local, numbers = threading.Semaphore(1), threading.local(), iter(range(5))
jobs.put(7)


class Account:
    total = 0

    def __init__(self):
        self.log = []

    def add(self, amount):
        self.total = self.total + amount
        return self.total


account, other = Account(), Account()


def bump(amount):
    global x
    old = x
    x = old + amount
    return old


def both():
    yield x
    yield y
"""
_TAIL = """
threads = [threading.Thread(target=work, daemon=True) for work in ({works})]
for thread in threads:
    thread.start()
{meanwhile}
for thread in threads:
    thread.join({limit})
print(x, y, things, kept, account.total, other.log, sorted(notes.items()), len(seen), list(line), jobs.qsize())
print([thread.is_alive() for thread in threads])
"""
_SIMPLE = [
    *("x += 1", "y = x", "x = 0", "x = y + 1", "x, y = y, x", "x = min(x, 2)", "1 / x", "print('x', x)", "print(me)"),
    *("a = x", "a = a + 1; x = a", "text = str(x)", "y = text", "f = lambda: x + a", "y = f()", "a = next(numbers)"),
    *("a = bump(1)", "bump(2)", "y = sum(both())", "things.append(x)", "y = len(things)", "things[0] = x"),
    *("y = things[-1]", "if things: things.pop()", "mine = [x]; x = mine[0] + 1", "mine.append(y)", "x = mine[-1]"),
    *('kept["a"] += 1', 'kept["b"] = x', 'y = kept["a"]', 'del kept["b"]', "kept.setdefault(me, x)", "y = len(kept)"),
    *("account.total += 1", "a = account.add(1)", "x += account.total", "mine = other.log", "other.log.append(x)"),
    *("own = Account(); own.total = x; y = own.total", "own.add(x)", "y = own.total", "seen.add(x)", "y = len(seen)"),
    *("notes[me] = x", "notes[me] = notes.get(me, 0) + y", "local.value = x", "y = getattr(local, 'value', 5)"),
    *("line.append(me)", "if line: y = line.popleft()", "jobs.put(1)", "x = jobs.qsize()", "x = jobs.get()"),
    *("open_.set()", "open_.wait()", "y += open_.is_set()", "if few.acquire(blocking=False): few.release()"),
    "if one.acquire(False): one.release()\nelse: x += 10",
]
_AROUND = ["with one:", "with two:", "with one, two:", "with two, one:", "with two, two:", "with few:", "with room:"]
_AROUND += ["if x:", "if not y:", "for number in range(2):", "try:"]
_IN_ROOM = ["room.notify_all()", "room.notify()", "room.wait(1)", "room.wait()", "while not things: room.wait()"]
_ENDS = {"try:": "\nexcept Exception:\n    y = 9"}


def program(seed, most=3):
    """Return the source of a program of two or three threads with at most so many statements each."""
    chance = random.Random(seed)
    threads = chance.choice([2, 2, 2, 3])
    parts = [_HEAD]
    for number in range(threads):
        statements = [_statement(chance) for _ in range(chance.randint(1, most if threads == 2 else max(1, most - 1)))]
        statements.insert(0, f"me, a, mine, own, text, f = {number}, 0, [], account, '', int")
        body = textwrap.indent("global x, y\n" + "\n".join(statements), "    ")
        parts.append(f"\ndef work{number}():\n{body}\n")
    meanwhile = chance.choice(["", "", "x += 1", "things.append(9)", "open_.set()"])
    limit = chance.choice(["", "", "1"])
    works = ", ".join(f"work{number}" for number in range(threads))
    parts.append(_TAIL.format(works=works, meanwhile=meanwhile, limit=limit))
    return "\n".join(parts)


def _statement(chance, depth=0):
    if depth > 1 or chance.random() < 0.6:
        return chance.choice(_SIMPLE)
    around = chance.choice(_AROUND)
    inner = [_statement(chance, depth + 1) for _ in range(chance.randint(1, 2))]
    if around == "with room:" and chance.random() < 0.7:
        inner.append(chance.choice(_IN_ROOM))
    return around + "\n" + textwrap.indent("\n".join(inner), "    ") + _ENDS.get(around, "")
