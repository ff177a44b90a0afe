"""Two threads as generators, run in every order of their steps."""
from types import SimpleNamespace


def unguarded(shared):
    value = shared.counter  # read
    yield  # the other thread may run here
    shared.counter = value + 1  # write


def guarded(shared):
    yield lambda: not shared.locked  # waits until this is true
    shared.locked = True
    value = shared.counter  # read
    yield
    shared.counter = value + 1  # write
    shared.locked = False


def explore(thread, order=""):
    """Yield each order of steps, and the counter at its end."""
    shared = SimpleNamespace(counter=0, locked=False)
    threads = {"A": thread(shared), "B": thread(shared)}
    waits_for = dict.fromkeys(threads)
    for name in order:  # a generator cannot be copied: run it anew
        try:
            waits_for[name] = next(threads[name])
        except StopIteration:
            del threads[name]

    if not threads:
        yield order, shared.counter
    for name in threads:
        may_go_on = waits_for[name]
        if may_go_on is None or may_go_on():
            yield from explore(thread, order + name)


for order, counter in explore(unguarded):
    print(order, "right" if counter == 2 else "loses an update")
for thread in (unguarded, guarded):
    counters = [counter for _, counter in explore(thread)]
    lost = sum(counter != 2 for counter in counters)
    print(f"{thread.__name__}: {lost} of {len(counters)} lose")
