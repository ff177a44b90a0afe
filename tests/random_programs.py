"""Small programs with threads, made by chance from a seed, to hold few runs against every schedule."""

import random
import textwrap

_HEAD = """\
import queue
import threading

x = y = 0
things, kept = [1], {"a": 0, "b": 0}
one, two, room = threading.Lock(), threading.RLock(), threading.Condition()
jobs, open_ = queue.Queue(), threading.Event()
few = threading.Semaphore(1)
jobs.put(7)


class Account:
    total = 0


account = Account()
"""
_TAIL = """
threads = [threading.Thread(target=work, daemon=True) for work in ({works})]
for thread in threads:
    thread.start()
{meanwhile}
for thread in threads:
    thread.join(1)
print(x, y, things, kept, account.total, jobs.qsize(), [thread.is_alive() for thread in threads])
"""
_SIMPLE = [
    "x += 1",
    "y = x",
    "x = y + 1",
    "things.append(x)",
    "y = len(things)",
    'kept["a"] += 1',
    'kept["b"] = x',
    'y = kept["a"]',
    "account.total += 1",
    "jobs.put(1)",
    "open_.set()",
    "open_.wait(1)",
    "x = jobs.get(timeout=1)",
    "x = jobs.qsize()",
    "print('x', x)",
    "if things: things.pop()",
    "x += account.total",
    "y += open_.is_set()",
]
_AROUND = ["with one:", "with two:", "with one, two:", "with few:", "with room:", "if x:", "if not y:"]
_IN_ROOM = ["room.notify_all()", "room.wait(1)"]


def program(seed, most=3):
    """Return the source of a program of two or three threads with at most so many statements each."""
    chance = random.Random(seed)
    threads = chance.choice([2, 2, 2, 3])
    parts = [_HEAD]
    for number in range(threads):
        statements = [_statement(chance) for _ in range(chance.randint(1, most if threads == 2 else max(1, most - 1)))]
        body = textwrap.indent("global x, y\n" + "\n".join(statements), "    ")
        parts.append(f"\ndef work{number}():\n{body}\n")
    meanwhile = chance.choice(["", "", "x += 1", "things.append(9)", "open_.set()"])
    parts.append(_TAIL.format(works=", ".join(f"work{number}" for number in range(threads)), meanwhile=meanwhile))
    return "\n".join(parts)


def _statement(chance):
    if chance.random() < 0.6:
        return chance.choice(_SIMPLE)
    around = chance.choice(_AROUND)
    inner = [chance.choice(_SIMPLE) for _ in range(chance.randint(1, 2))]
    if around == "with room:" and chance.random() < 0.7:
        inner.append(chance.choice(_IN_ROOM))
    return around + "\n" + textwrap.indent("\n".join(inner), "    ")
