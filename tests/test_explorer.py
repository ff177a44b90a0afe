"""The explorer's core, on toy machines: plain Python, no threads and no page."""

import importlib.util
from dataclasses import dataclass, field

import pytest

from page_source import DOCS

spec = importlib.util.spec_from_file_location("explorer", DOCS / "_engine/engine/schedules/explorer.py")
explorer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(explorer)


@dataclass
class Done:
    choices: list = field(default_factory=list)
    value: int = 0


def machine(threads, can_go_on=lambda thread, state: True):
    """A run function: threads are lists of functions on a shared dict; each function is a step."""

    def run(schedule):
        state, done, places = {"counter": 0}, Done(), dict.fromkeys(range(len(threads)), 0)
        while True:
            possible = [t for t in places if places[t] < len(threads[t]) and can_go_on(t, state)]
            if not possible:
                break
            made = len(done.choices)
            chosen = schedule[made] if made < len(schedule) else possible[0]
            done.choices.append((chosen, possible))
            threads[chosen][places[chosen]](state)
            places[chosen] += 1
        done.value = state["counter"]
        return done

    return run


def increments(thread):
    def read(state):
        state[thread] = state["counter"]

    def write(state):
        state["counter"] = state[thread] + 1

    return [read, write]


@pytest.mark.parametrize("steps, orders", [((2, 2), 6), ((3, 2), 10), ((2, 2, 2), 90), ((5, 5), 252), ((4,), 1)])
def test_every_order_is_run_once(steps, orders):
    run = machine([[lambda state: None] * count for count in steps])
    seen = [tuple(chosen for chosen, _ in done.choices) for done in explorer.explore(run, 1000)]
    assert len(seen) == len(set(seen)) == orders


def test_four_of_six_orders_lose_an_update():
    done = list(explorer.explore(machine([increments(0), increments(1)]), 1000))
    assert (len(done), sum(d.value == 1 for d in done)) == (6, 4)


def test_a_lock_leaves_two_orders():
    def take(thread):
        return lambda state: state.update(owner=thread)

    def release(state):
        del state["owner"]

    threads = [[take(t), *increments(t), release] for t in (0, 1)]
    done = list(explorer.explore(machine(threads, lambda t, state: state.get("owner", t) == t), 1000))
    assert (len(done), {d.value for d in done}) == (2, {2})


def test_the_bound_is_kept():
    assert len(list(explorer.explore(machine([increments(0), increments(1)]), 4))) == 4


def test_whole_threads_run_one_after_the_other():
    orders = []
    for policy in explorer.whole_threads({7, 3, 5}):
        last, order = None, []
        left = {3: 2, 5: 2, 7: 2}
        while any(left.values()):
            last = policy(last, [t for t in left if left[t]])
            left[last] -= 1
            order.append(last)
        orders.append(tuple(order))
    assert len(set(orders)) == 6
    assert all(order[0] == order[1] and order[2] == order[3] for order in orders)
