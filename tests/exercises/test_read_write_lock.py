"""Build a lock for many readers, or one writer."""

WHERE_STUCK = "Two readers have to be inside together, and the last one who leaves lets the writers in."


def test_no_clash(schedules):
    """Nobody is inside together with a writer, on any schedule."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["clashes: 0"],
        "A writer is alone",
        "Who writes has to wait until no reader and no other writer is inside, and keep everybody out meanwhile.",
    )


def test_readers_together(schedules):
    """Two readers may be inside together: neither waits for the other."""
    schedules.must_print(lambda lines: "two readers were inside together" in lines, "Two readers are inside together")
