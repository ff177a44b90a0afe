"""Makes every schedule of a program, one after the other: what the explorer's counts are held against."""


def next_schedule(choices):
    """Return the beginning of the schedule that follows, depth first; None after the last.

    choices: of the schedule before, a list of (thread chosen, threads that could be).
    """
    for place in reversed(range(len(choices))):
        chosen, possible = choices[place]
        later = [thread for thread in possible if thread > chosen]
        if later:
            return [earlier for earlier, _ in choices[:place]] + [min(later)]
    return None


def count(run, limit=1_000_000):
    """Return {outcome: number of schedules}; run(schedule, pick) gives steps and an outcome."""
    outcomes, schedule = {}, []
    while schedule is not None:
        steps, outcome = run(schedule, lambda steps, possible, last, state: min(possible))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        schedule = next_schedule([(step.thread, step.possible) for step in steps])
        assert sum(outcomes.values()) < limit
    return outcomes
