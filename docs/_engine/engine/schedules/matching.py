"""Counts every schedule by the states that its steps lead to.  Plain Python: it knows neither threads nor a page.

Two runs that have come to the same state go on alike, so what follows is explored from one of them: the schedules from
a state on are those from each state that one step leads to.  Where many threads touch the same few things this takes
far fewer runs than the reduction in explorer.py; where they touch different things, far more.

Source: stateful search, as in Musuvathi et al., CMC, OSDI 2002.
"""


class Graph:
    """The states that are known, and the runs that are still to be made: `known` is all of it, as plain data.

    path: the states along the present schedule, each with the threads that are possible there, how many of them are
    done, and the counts of these.  done: {state: its counts}.  Counts are {number of the outcome: how many schedules
    lead to it}, where the number is text, as JSON has it.  Only a state with a choice is looked for; one that has no
    name is like no other.
    """

    def __init__(self, known=None):
        self.known = known or {"path": [], "done": {}, "met": None}

    @property
    def schedule(self):
        """The beginning of the next run; from there on pick() chooses."""
        return [node["possible"][node["tried"]] for node in self.known["path"]]

    def pick(self, steps, possible, last, state):
        """Choose who makes the step after these; None: all that follows is known.  state(): names this state."""
        name = state() if len(possible) > 1 else None
        if name in self.known["done"]:
            self.known["met"] = name
            return None
        ranked = [last, *(thread for thread in possible if thread != last)] if last in possible else possible
        self.known["path"].append({"state": name, "possible": ranked, "tried": 0, "counts": {}})
        return ranked[0]

    def take(self, outcome):
        """Learn the number of a run's outcome; None: it was given up where pick() said so.

        Return the counts of all schedules, or None as long as there is a run to make.
        """
        path, done = self.known["path"], self.known["done"]
        counts = {str(outcome): 1} if outcome is not None else done[self.known["met"]]
        self.known["met"] = None
        while path:
            node = path[-1]
            for number, count in counts.items():
                node["counts"][number] = node["counts"].get(number, 0) + count
            node["tried"] += 1
            if node["tried"] < len(node["possible"]):
                return None
            path.pop()
            counts = node["counts"]
            if node["state"] is not None:
                done[node["state"]] = counts
        return counts
