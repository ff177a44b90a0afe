"""Find and mend: the last name is greeted, and another is not."""

from attempts import counted, must_join, teach


def test_three_threads(runs):
    """You start three threads, and each of them greets one."""
    for run in runs:
        if max(run.threads, len(run.tasks)) != 3:
            teach(f"You started {counted(run.threads, 'thread')}; let one greet each of the three.")
        if (len(run.printers) != 3 and not run.tasks) or 1 in run.printers:
            teach("Not each of the three has greeted one when the program ends. Let each greet one, and join it.")


def test_all_at_one_time(runs):
    """They run at one time: all three are started before the first is joined."""
    if max(run.alive_at_once for run in runs) < 2:
        teach("Each thread has ended before the next is started. Start all three, then join them.")


def test_everybody_is_greeted(schedules):
    """Each of the three is greeted once, on every schedule, in any order."""
    schedules.must_print(
        lambda lines: sorted(lines) == ["Hello, Ann!", "Hello, Bob!", "Hello, Cy!"],
        "Everybody is greeted",
        "The lambda looks up `name` when the thread runs, and the loop may have gone on by then. "
        "Hand the name over: `args=(name,)`.",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
