"""One lock for each account."""

WHERE_STUCK = "Deposits to two accounts have to be inside at the same time: is there one lock for all accounts?"


def test_two_accounts_at_once(schedules):
    """Deposits to two accounts can be made at the same moment."""
    schedules.must_print(
        lambda lines: lines[:1] == ["a deposit in each, at once: 50 50"], "Both deposits are inside at the same time"
    )


def test_one_account_one_deposit(schedules):
    """Two deposits to one account do not come between each other, on any schedule; `meanwhile()` is called in each."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["two in one account: 100 call call"],
        "Nothing is lost",
        "Hold the lock of the account from the read to the write; meanwhile() is called between the two.",
    )
