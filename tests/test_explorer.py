"""The explorer's core, on machines made for it: plain Python, no threads and no page."""

import importlib.util
import math
import random
import sys
import types

import pytest

import every_schedule
from paths import DOCS

spec = importlib.util.spec_from_file_location("schedules", DOCS / "_engine/engine/schedules/__init__.py")
sys.modules["schedules"] = importlib.util.module_from_spec(spec)  # without the engine, which only a page can run
explorer = importlib.import_module("schedules.explorer")

MODES = {"read": explorer.READ, "take": explorer.TAKE, "give": explorer.GIVE}
WAITS = {"take": lambda value: not value, "get": lambda value: value > 0}


def foot(operation):
    kind, place = operation
    return [(place, MODES.get(kind, explorer.WRITE))]


def machine(threads, **shared):
    """A run function of threads that are lists of (kind, place); what they do is in _do()."""

    def run(schedule, pick):
        state, registers, places, steps = dict(shared), [0] * len(threads), [0] * len(threads), []
        last = None
        while True:
            next_of = {t: threads[t][place] for t, place in enumerate(places) if place < len(threads[t])}
            possible = [t for t, (kind, place) in next_of.items() if WAITS.get(kind, lambda _: True)(state[place])]
            waiting = {t: foot(operation) for t, operation in next_of.items() if operation[0] in WAITS}
            here = repr((places, registers, sorted(state.items())))
            goes_on = len(steps) < len(schedule)
            chosen = schedule[len(steps)] if goes_on else possible and pick(steps, possible, last, lambda: here)  # noqa: B023
            if not possible or chosen is None:
                left = {t: foot(operation) for t, operation in next_of.items()}
                return steps, None if possible else [sorted(state.items()), registers, sorted(left)], left
            steps.append(explorer.Step(chosen, possible, waiting, foot(next_of[chosen])))
            registers[chosen] = _do(state, registers[chosen], chosen, *next_of[chosen])
            places[chosen] += 1
            last = chosen

    return run


def _do(state, register, thread, kind, place):
    if kind == "read":
        return register * 10 + state[place]
    state[place] = {"add": register % 10 + 1, "write": thread + 1, "take": 1, "give": 0}.get(
        kind, state[place] + (1 if kind == "put" else -1)
    )
    return register


def taken(steps, outcome, left, **more):
    """A run as a Search is told of it."""
    told = {"shared": [], "inexact": None, "yielded": False, "is_timed": False, "polls": False, "busy": False, **more}
    return types.SimpleNamespace(steps=steps, outcome=outcome, left=left, **told)


def search(run, limit=100_000, **options):
    """Explore a machine; the Search goes on from plain data, as it does between two requests."""
    looking = explorer.Search(**options)
    while not looking.is_over:
        steps, outcome, left = run(*looking.plan())
        looking.take(taken(steps, outcome, left), limit)
        looking = explorer.Search(looking.known)
    return looking


def counts(looking):
    return {str(told["outcome"]): told["count"] for told in looking.known["outcomes"]}


def every(run, limit=30_000):
    def plain(schedule, pick):
        steps, outcome, _ = run(schedule, pick)
        return steps, str(outcome)

    return every_schedule.count(plain, limit)


def one_of(chance):
    """A machine of two to four threads, by chance."""
    threads = []
    for _ in range(number := chance.choice([2, 2, 3, 3, 4])):
        operations = []
        for _ in range(chance.randint(1, 3 if number < 4 else 2)):
            touch = [(chance.choice(["read", "write", "add"]), chance.choice("xy"))]
            if (draw := chance.random()) < 0.5:
                operations += touch
            elif draw < 0.75:
                outer, inner = chance.choice("LM"), chance.choice("LM")
                if chance.random() < 0.3:
                    touch = [("take", inner), *touch, ("give", inner)]
                operations += [("take", outer), *touch, ("give", outer)]
            else:
                operations.append((chance.choice(["get", "put"]), chance.choice("ST")))
        threads.append(operations[:6])
    return machine(threads, x=0, y=0, L=0, M=0, S=chance.randint(0, 1), T=0)


@pytest.mark.parametrize("seed", range(40))
def test_the_counts_are_those_of_every_schedule(seed):
    run = one_of(random.Random(seed))
    try:
        expected = every(run, 4000)
    except AssertionError:
        expected = None  # they are too many for this test
    looking = search(run)
    assert looking.is_complete
    if expected is not None:
        assert counts(looking) == expected
        assert counts(search(run, every=True)) == expected
        matched = search(run, reduced=0)
        assert matched.is_complete and counts(matched) == expected
        assert matched.known["matched"] or matched.known["runs"] == 1


def test_few_machines_are_too_large_to_compare():
    compared = 0
    for seed in range(40):
        try:
            every(one_of(random.Random(seed)), 4000)
            compared += 1
        except AssertionError:
            pass
    assert compared > 30


def philosophers(number):
    forks = [f"fork {place}" for place in range(number)]
    pairs = [(forks[place], forks[(place + 1) % number]) for place in range(number)]
    return machine([[("take", a), ("take", b), ("give", b), ("give", a)] for a, b in pairs], **dict.fromkeys(forks, 0))


def test_five_philosophers_take_few_runs():
    looking = search(philosophers(5))
    stuck = [told["count"] for told in looking.known["outcomes"] if told["outcome"][2]]
    assert (looking.known["count"], stuck, looking.known["runs"]) == (66_468_720, [120], 31)


def test_four_of_six_orders_lose_an_update():
    looking = search(machine([[("read", "x"), ("add", "x")]] * 2, x=0))
    assert looking.known["count"] == 6
    lost = [told for told in looking.known["outcomes"] if told["outcome"][0] == [("x", 1)]]
    assert [(told["count"], told["switches"]) for told in lost] == [(4, 2)]


def test_where_many_orders_lead_to_few_states_these_are_counted():
    looking = search(machine([[("write", "x")] * 12] * 2, x=0))
    assert counts(looking) == {str([[("x", last)], [0, 0], []]): math.comb(24, 12) // 2 for last in (1, 2)}
    assert looking.is_complete and looking.known["runs"] < 1000


@pytest.mark.parametrize(
    "more", [{"polls": True}, {"inexact": "turns"}, {"outcome": None}], ids=["polls", "inexact", "lost"]
)
def test_a_run_that_cannot_be_matched_leaves_that_to_the_reduction(more):
    run = machine([[("read", "x"), ("add", "x")]] * 2, x=0)
    looking = explorer.Search(reduced=1)
    for number in range(20):
        if looking.is_over:
            break
        steps, outcome, left = run(*looking.plan())
        looking.take(
            taken(**({"steps": steps, "outcome": outcome, "left": left} | (more if number == 2 else {}))), 1000
        )
    assert not looking.known["can_match"] and looking.known["state"] == "complete" and looking.known["count"] == 6


def test_what_is_too_large_is_tried_with_few_pre_emptions():
    looking = search(machine([[("read", "x"), ("add", "x")] * 30] * 2, x=0), limit=400)
    assert looking.known["inexact"] == "many" and looking.known["finished_bound"] >= 0 and not looking.is_complete
    assert len(looking.known["outcomes"]) > 1


def test_each_schedule_is_made_where_the_runs_allowed_are_enough():
    run = machine([[("write", "x")] * 4] * 2, x=0)
    assert search(run, limit=100, every=True).known["count"] == math.comb(8, 4)


def test_it_begins_again_where_more_is_shared():
    looking, run = explorer.Search(), machine([[("read", "x")]], x=0)
    for shared in ([], [[0, 4]], [[0, 4]]):
        steps, outcome, left = run(*looking.plan())
        looking.take(taken(steps, outcome, left, shared=shared), 10)
    assert looking.shared == [[0, 4]] and looking.is_complete and looking.known["runs"] == 3
