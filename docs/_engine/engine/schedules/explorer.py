"""Goes through every order of a program's steps.  Plain Python: it knows neither threads nor a page.

A schedule is the list of the threads that made a step, in order.  Each run begins at the program's start, makes the
steps of a schedule, and goes on with the lowest thread that can, to the end.  What came of it are its choices, a list
of (thread chosen, threads that could be); its outcome, (status, output); and what is known to be shared by threads.
"""

import itertools

_FIRST_LOOK = 1000  # steps made to find out what threads share
_ORDERS = 24  # of whole threads that are tried


class Search:
    """Plans one run after the other.  `known` is all that it has found, as plain data: a Search can go on from it.

    It runs whole threads one after the other, which tells what is usual, and then every schedule.  Where a run shows
    that more is shared than was known, it begins again: what is shared decides what a step is.
    """

    def __init__(self, known=None):
        self.known = known or self._beginning([])

    @staticmethod
    def _beginning(shared):
        return {
            "shared": shared,
            "orders": None,
            "place": 0,
            "usual": [],
            "steps": 0,
            "next": [],
            "count": 0,
            "outcomes": [],
            "told": False,
        }

    @property
    def shared(self):
        """What is known to be shared, as take() was told."""
        return self.known["shared"]

    @property
    def usual(self):
        """The outcomes of whole threads that run one after the other, as far as they can."""
        return self.known["usual"]

    @property
    def has_orders(self):
        """Tell whether the usual outcomes are known."""
        return self.known["orders"] is not None and self.known["place"] == len(self.known["orders"])

    @property
    def has_looked(self):
        """Tell whether enough schedules were run to know what is shared, most likely."""
        enough = self.is_complete or self.known["steps"] > _FIRST_LOOK or self.known["told"]
        return self.has_orders and enough

    @property
    def is_complete(self):
        """Tell whether every schedule was run."""
        return self.known["next"] is None

    def plan(self):
        """Return the (schedule, order) of the next run; see order_of()."""
        if self.known["orders"] is None:
            return [], None
        if not self.has_orders:
            return [], self.known["orders"][self.known["place"]]
        return self.known["next"], None

    def take(self, outcome, choices, shared, *, is_right):
        """Learn what came of the planned run.  is_right(outcome): to be called when what is usual is known."""
        known = self.known
        if shared != known["shared"]:
            self.known = self._beginning(shared)
        elif known["orders"] is None:
            threads = sorted({thread for _, possible in choices for thread in possible})
            known["orders"] = [list(order) for order in itertools.islice(itertools.permutations(threads), _ORDERS)]
        elif not self.has_orders:
            known["place"] += 1
            if list(outcome) not in self.usual:
                self.usual.append(list(outcome))
        else:
            known["count"] += 1
            known["steps"] += 1 + len(choices)
            known["next"] = next_schedule(choices)
            self._count(list(outcome), [chosen for chosen, _ in choices], is_right)

    def _count(self, outcome, schedule, is_right):
        for told in self.known["outcomes"]:
            if [told["status"], told["output"]] == outcome:
                told["count"] += 1
                return
        status, output = outcome
        right = is_right(outcome)
        told = {"status": status, "output": output, "count": 1, "right": right, "schedule": schedule}
        self.known["outcomes"].append(told)

    def told(self):
        """Return what was found: schedules, complete, failing, first (the first failing schedule), outcomes."""
        self.known["told"] = True  # what a step is stays so: a schedule that was told can be followed
        outcomes = self.known["outcomes"]
        wrong = [outcome for outcome in outcomes if not outcome["right"]]
        return {
            "schedules": self.known["count"],
            "complete": self.is_complete,
            "failing": sum(outcome["count"] for outcome in wrong),
            "first": wrong[0]["schedule"] if wrong else None,
            "outcomes": outcomes,
        }


def next_schedule(choices):
    """Return the beginning of the schedule that follows, depth first; None after the last."""
    for place in reversed(range(len(choices))):
        chosen, possible = choices[place]
        later = [thread for thread in possible if thread > chosen]
        if later:
            return [earlier for earlier, _ in choices[:place]] + [min(later)]
    return None


def order_of(threads):
    """Return a function that chooses who is next: whole threads in this order; None: the lowest that can.

    It takes the thread that made the last step and those that can make the next, and returns one of them.
    """
    if threads is None:
        return lambda last, possible: min(possible)
    places = {thread: place for place, thread in enumerate(threads)}
    return lambda last, possible: last if last in possible else min(possible, key=lambda t: places.get(t, t))
