"""What a guarantee lets pass and what it catches."""

import pytest

from guarantee import Guarantee, Varying

TOOK = Varying(r"took (\d+\.\d) s", least=3.0, most=60)


def test_without_a_guarantee_every_character_counts():
    assert Guarantee().problems("a\nb\n", "a\nb\n") == []
    assert Guarantee().problems("a\nb\n", "b\na\n") == ["the output is not the recorded one"]


def test_lines_may_change_places_but_a_chain_keeps_its_order():
    guarantee = Guarantee(order=[["a1", "a2"], ["b1", "b2"]])
    recorded = "a1\na2\nb1\nb2\n"
    assert guarantee.problems(recorded, "b1\na1\nb2\na2\n") == []
    assert guarantee.problems(recorded, "b1\na2\nb2\na1\n") == ["'a2' came before 'a1'"]
    assert guarantee.problems(recorded, "a1\na2\nb1\n") == ["missing: b2"]
    assert guarantee.problems(recorded, "a1\na2\nb1\nb2\nb2\n") == ["not expected: b2"]
    assert guarantee.problems(recorded, "a1\na2\nb1b2\n\n") == [
        "missing: b1",
        "missing: b2",
        "not expected: b1b2",
        "not expected: ",
    ]


def test_a_chain_names_lines_of_the_record():
    (problem,) = Guarantee(order=[["a", "typo"]]).problems("a\nb\n", "a\nb\n")
    assert problem == "the order names a line that is not in the record: typo"


@pytest.mark.parametrize(
    "output, problems",
    [
        ("it took 3.1 s\n", 0),
        ("it took 2.9 s\n", 1),
        ("it took 60.1 s\n", 1),
        ("it took long\n", 2),
        ("took 3.1 s\n", 1),
    ],
)
def test_a_figure_may_vary_within_its_bounds(output, problems):
    assert len(Guarantee(varies=[TOOK]).problems("it took 3.0 s\n", output)) == problems


def test_only_the_figure_is_masked():
    assert Varying(r": (\d+) of 200 lost").mask("a: 0 of 200 lost") == "a: * of 200 lost"
