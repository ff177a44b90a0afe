"""Asks the checks of an exercise about an attempt."""

import inspect
import sys

from engine.exercises import attempts


def check(checks, runs, serial, late, explored, for_now=False):
    """Return told, what each check says, up to the first that finds fault: a list of {says, fault, schedule}.

    checks: the Python text of tests/exercises/test_NAME.py; runs, serial, late, explored: as watching.Watch and
    judging.explore() tell of the attempt; for_now: more is to be explored, so what is to hold on every schedule is not
    asked.  says: what the check looks at; fault: what is wrong, or None; schedule: one that shows it, or None.  And
    covered: how much was explored, in a sentence.
    """
    sys.modules["attempts"] = attempts  # as the checks import it where pytest runs them
    namespace = {"__name__": "checks"}
    exec(compile(checks, "checks.py", "exec", dont_inherit=True), namespace)
    given = attempts.given(runs, serial, late, explored, namespace.get("KEEPS_TIME", False))
    told = []
    for name, look in namespace.items():
        if not name.startswith("test_") or (for_now and "schedules" in inspect.signature(look).parameters):
            continue
        said = {"says": inspect.getdoc(look), "fault": None, "schedule": None}
        told.append(said)
        try:
            attempts.must_end(given["runs"], given["schedules"], namespace.get("WHERE_STUCK", ""))
            look(**{parameter: given[parameter] for parameter in inspect.signature(look).parameters})
        except attempts.Taught as fault:
            said.update(fault=str(fault), schedule=fault.schedule)
            break
    return {"told": told, "covered": given["schedules"].covered}
