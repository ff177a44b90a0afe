"""The explorer's core, on toy machines: plain Python, no threads and no page."""

import importlib.util

import pytest

from page_source import DOCS

spec = importlib.util.spec_from_file_location("explorer", DOCS / "_engine/engine/schedules/explorer.py")
explorer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(explorer)


def machine(threads, can_go_on=lambda thread, state: True):
    """A run function: threads are lists of functions on a shared dict; each function is a step."""

    def run(schedule, order):
        state, choices, places = {"counter": 0}, [], dict.fromkeys(range(len(threads)), 0)
        last = None
        while True:
            possible = [t for t in places if places[t] < len(threads[t]) and can_go_on(t, state)]
            if not possible:
                return choices, state["counter"]
            made = len(choices)
            last = schedule[made] if made < len(schedule) else order(last, possible)
            choices.append((last, possible))
            threads[last][places[last]](state)
            places[last] += 1

    return run


def search(run, limit=1000):
    """Explore a machine; returns the Search, and the (schedule, counter) of each run that counts."""
    looking, runs = explorer.Search(), []
    while not looking.is_complete and looking.known["count"] < limit:
        schedule, order = looking.plan()
        counts = looking.has_orders
        choices, counter = run(schedule, explorer.order_of(order))
        looking.take(("finished", str(counter)), choices, [], is_right=looking.usual.__contains__)
        looking = explorer.Search(looking.known)  # as it is kept between two requests
        if counts:
            runs.append((tuple(chosen for chosen, _ in choices), counter))
    return looking, runs


def increments(thread):
    def read(state):
        state[thread] = state["counter"]

    def write(state):
        state["counter"] = state[thread] + 1

    return [read, write]


@pytest.mark.parametrize(
    "steps, orders", [((2, 2), 6), ((3, 2), 10), ((2, 2, 2), 90), ((5, 5), 252), ((4,), 1)], ids=str
)
def test_every_order_is_run_once(steps, orders):
    _, runs = search(machine([[lambda state: None] * count for count in steps]))
    assert len({schedule for schedule, _ in runs}) == len(runs) == orders


def test_four_of_six_orders_lose_an_update():
    found, runs = search(machine([increments(0), increments(1)]))
    assert (len(runs), sum(counter == 1 for _, counter in runs)) == (6, 4)
    told = found.told()
    assert (told["schedules"], told["failing"], told["complete"], told["first"]) == (6, 4, True, [0, 1, 0, 1])


def test_a_lock_leaves_two_orders():
    def take(thread):
        return lambda state: state.update(owner=thread)

    def release(state):
        del state["owner"]

    threads = [[take(t), *increments(t), release] for t in (0, 1)]
    _, runs = search(machine(threads, lambda t, state: state.get("owner", t) == t))
    assert (len(runs), {counter for _, counter in runs}) == (2, {2})


def test_the_bound_is_kept():
    found, runs = search(machine([increments(0), increments(1)]), 4)
    assert len(runs) == 4 and not found.told()["complete"]


def test_whole_threads_run_one_after_the_other_first():
    looking, orders = explorer.Search(), []
    run = machine([[lambda state: None] * 2 for _ in range(3)])
    while not looking.has_orders:
        schedule, order = looking.plan()
        choices, _ = run(schedule, explorer.order_of(order))
        if order:
            orders.append(tuple(chosen for chosen, _ in choices))
        looking.take(("finished", ""), choices, [], is_right=None)
    assert len(set(orders)) == 6
    assert all(order[0] == order[1] and order[2] == order[3] for order in orders)


def test_it_begins_again_where_more_is_shared():
    looking = explorer.Search()
    for shared in ([], [[0, 4]], [[0, 4]]):
        looking.take(("finished", ""), [(1, [1])], shared, is_right=None)
    assert looking.shared == [[0, 4]] and looking.known["orders"] == [[1]] and not looking.has_orders
