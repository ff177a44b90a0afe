"""Find and mend: words that are not counted."""

from attempts import teach


def test_both_count_at_one_time(runs):
    """The two threads run at one time."""
    if max(run.alive_at_once for run in runs) < 2:
        teach("The threads do not run at one time any more; let both of them run.")


def test_no_word_is_lost(schedules):
    """Every word is counted twice, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["so: 2 be: 2 it: 2"],
        "No word is lost",
        "The look and the change are two steps, and the other thread can come between: "
        "hold one lock from the one to the other.",
    )
