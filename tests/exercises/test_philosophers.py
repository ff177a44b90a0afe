"""Five philosophers."""

WHERE_STUCK = "If each holds its left fork, nobody gets a right one. Which fork should who take first?"


def test_all_eat(schedules):
    """All five eat, each with both forks taken, on every schedule, and no fork is taken at the end."""
    schedules.must_print(
        lambda lines: lines == ["meals: [1, 1, 1, 1, 1]", "forks taken: 0"],
        "All five eat with both forks",
        "Take forks[seat] and forks[(seat + 1) % SEATS] before eat(seat), and give them back after it.",
    )
