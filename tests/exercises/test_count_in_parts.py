"""Count words in four threads, without a lock."""

from attempts import counted, must_join, teach


def test_four_tasks(runs):
    """You give a ThreadPoolExecutor four tasks, and each returns the counts of its own part of the lines."""
    for run in runs:
        if len(run.tasks) != 4:
            teach(f"A ThreadPoolExecutor was given {counted(len(run.tasks), 'task')}; cut the lines into four parts.")
        if any(not task["result"].startswith("Counter({") for task in run.tasks):
            teach("Let each task return a Counter of its own part, and add up what they return.")


def test_all_at_once(runs):
    """All four parts are worked on at the same time."""
    if (most := max(run.asleep_at_once for run in runs)) < 4:
        teach(
            f"At most {most} of the four parts were worked on at the same time. Hand over all four parts before you "
            "ask for a result, and give the pool four workers."
        )


def test_nothing_is_shared(runs):
    """No lock is held, and no thread of the pool writes to what another one uses."""
    for run in runs:
        if run.holders:
            teach("A lock is held. Where no counter is shared, none is needed: give each task a Counter of its own.")
        if shared := sorted({name for thread, name in run.writes if thread != 1}):
            teach(f"The threads write to {', '.join(shared)}. Let each of them count in a Counter of its own.")


def test_all_words_on_every_schedule(schedules):
    """Every word is counted once, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["lock: 8 waits: 4", "all: 44"],
        "Every word is counted once",
        "Does each line stand in one of the parts, and are the four results added up?",
    )


def test_joined(runs):
    """No thread still runs when the program's last line is done."""
    must_join(runs)
