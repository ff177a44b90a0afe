"""Build a registry for many readers and many writers."""


def test_a_snapshot_never_changes(schedules):
    """A snapshot stays as it was when it was taken."""
    schedules.must_print(
        lambda lines: lines[-1:] == [f"in the snapshots afterwards: 0 {lines[0].split()[1]}"],
        "The snapshots stay as they were",
        "add() has to leave the dict alone that a reader may have: change a copy, and put that in its place.",
    )


def test_no_entry_is_lost(schedules):
    """No entry is lost, on any schedule."""
    schedules.must_print(
        lambda lines: lines[:1] == ["entries: 4 of 4"],
        "No entry is lost",
        "Two writers must not copy the same dict: hold a lock around all of add(), from the copy to the swap.",
    )
