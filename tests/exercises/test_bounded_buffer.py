"""Build a buffer with a bound."""

WHERE_STUCK = "Who puts an item in wakes one who waits for it, and who takes one out wakes one who waits for room."


def test_kept_in_items(schedules):
    """The items are kept in `self.items`, put there by `append()`."""
    schedules.must_print(
        lambda lines: lines[-1:] != ["most at once: 0"], "Items are kept in self.items", "Put them there by append()."
    )


def test_never_too_many(schedules):
    """The buffer never holds more than `size` items."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["most at once: 1"],
        "The buffer holds one item at most",
        "put() has to wait while there are `size` items, and to look again whenever it was woken.",
    )


def test_each_item_once(schedules):
    """Each consumer gets an item, each item once, on every schedule; who finds none waits for one."""
    schedules.must_print(
        lambda lines: lines[:1] == ["taken: ['a', 'b']"],
        "Both items are taken, each once,",
        "get() has to wait while there is no item, and to look again whenever it was woken.",
    )
