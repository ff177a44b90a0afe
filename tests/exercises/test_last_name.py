"""Find and mend: the last name is greeted, and another is not."""

from attempts import teach


def test_three_threads(runs):
    """You start three threads, and each of them greets one."""
    for run in runs:
        if run.threads != 3:
            teach(f"You started {run.threads} threads; let one greet each of the three.")
        if len(run.printers) != 3 or 1 in run.printers:
            teach("One thread greets for another. Let each of the three greet one.")


def test_all_at_one_time(runs):
    """All three are started before the first is joined."""
    if max(run.alive_at_once for run in runs) < 2:
        teach("Each thread is joined before the next is started. Start all three, then join them.")


def test_everybody_is_greeted(schedules):
    """Each of the three is greeted once, on every schedule, in any order."""
    schedules.must_print(
        lambda lines: sorted(lines) == ["Hello, Ann!", "Hello, Bob!", "Hello, Cy!"],
        "Everybody is greeted",
        "The lambda looks up `name` when the thread runs, and the loop may have gone on by then. "
        "Hand the name over: `args=(name,)`.",
    )
