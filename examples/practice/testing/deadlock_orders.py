"""Two locks taken in opposite order: which orders deadlock?"""


def transfer(first, second):
    """A thread that takes two locks, each when it is free."""

    def thread(held):
        yield lambda: first not in held
        held.add(first)
        yield lambda: second not in held
        held.add(second)
        yield  # both locks are held here
        held -= {first, second}

    return thread


def explore(bodies, order=""):
    """Yield each order of steps, and whether it deadlocks."""
    held = set()
    threads = {name: bodies[name](held) for name in bodies}
    waits_for = dict.fromkeys(threads)
    for name in order:
        try:
            waits_for[name] = next(threads[name])
        except StopIteration:
            del threads[name]

    ready = [
        name
        for name in threads
        if waits_for[name] is None or waits_for[name]()
    ]
    if not ready:
        yield order, bool(threads)  # is anybody left waiting?
    for name in ready:
        yield from explore(bodies, order + name)


opposite = {"A": transfer(1, 2), "B": transfer(2, 1)}
same = {"A": transfer(1, 2), "B": transfer(1, 2)}
for label, bodies in (("opposite", opposite), ("same", same)):
    dead = [is_dead for _, is_dead in explore(bodies)]
    print(f"{label} order: {sum(dead)} of {len(dead)} deadlock")
