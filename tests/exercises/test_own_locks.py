"""Find and mend: a lock that keeps nobody out."""


def test_nothing_is_lost(schedules):
    """All three deposits are in the balance, on every schedule."""
    schedules.must_print(
        lambda lines: lines == ["balance: 111"],
        "All three deposits are there",
        "A lock keeps out those who take the same lock. Who makes the one that they take, and how often?",
    )
