"""Rates, and the test that tells whether one is higher."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.evidence import Evidence

WORDS = {"machine": 300_000, "human": 100_000}


def test_rates_are_per_million_words() -> None:
    found = Evidence({"machine": 3}, WORDS)
    assert found.per_million("machine") == pytest.approx(10)
    assert found.per_million("human") == 0


@pytest.mark.parametrize(
    ("machine", "human", "is_excess"),
    [
        (0, 0, False),
        (0, 1, False),
        (0, 2, False),
        (0, 3, True),
        (9, 3, False),
        (3, 6, True),
        (300, 100, False),
        (3000, 1300, True),
    ],
)
def test_few_hits_tell_nothing(machine: int, human: int, is_excess: bool) -> None:
    found = Evidence({"machine": machine, "human": human}, WORDS)
    assert (found.chance_of_excess("human", "machine") < 0.05) == is_excess


@given(st.integers(0, 300), st.integers(0, 300))
def test_it_is_a_probability(machine: int, human: int) -> None:
    found = Evidence({"machine": machine, "human": human}, WORDS)
    assert 0 <= found.chance_of_excess("human", "machine") <= 1 + 1e-9
