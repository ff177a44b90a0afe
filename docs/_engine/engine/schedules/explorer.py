"""Runs a program by every order of its steps.  Plain Python: it knows neither threads nor a page.

A schedule is the list of the threads that made a step, in order.  `run(schedule)` runs the program
from its start, makes the steps of the schedule, and goes on with the lowest thread that can, to the
end; it returns an object whose `choices` is a list of (thread chosen, threads that could be).
"""

import itertools


def explore(run, limit):
    """Yield the result of every schedule's run, each schedule once, at most `limit` of them."""
    schedule = []
    for _ in range(limit):
        done = run(schedule)
        yield done
        schedule = next_schedule(done.choices)
        if schedule is None:
            return


def next_schedule(choices):
    """Return the beginning of the schedule that follows, depth first; None after the last."""
    for place in reversed(range(len(choices))):
        chosen, possible = choices[place]
        later = [thread for thread in possible if thread > chosen]
        if later:
            return [earlier for earlier, _ in choices[:place]] + [min(later)]
    return None


def whole_threads(threads, limit=24):
    """Yield orders in which threads may run one after the other, each as a policy.

    A policy takes the thread that made the last step and those that can make the next, and
    returns one of them: the same again while that is possible.
    """
    for order in itertools.islice(itertools.permutations(sorted(threads)), limit):
        places = {thread: place for place, thread in enumerate(order)}

        def policy(last, possible, places=places):
            return last if last in possible else min(possible, key=lambda t: places.get(t, t))

        yield policy
