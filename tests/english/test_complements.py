"""What can only be the complement of the word before the preposition, and what is said by the way."""

import pytest

from copytaster.english.complements import ABSTRACT, AFTER_TO, COMPLEMENTS, NO_PLACE


@pytest.mark.parametrize("text", ["the weather", "his novels", "imports", "that plan", "them.", "this and"])
def test_noun_phrases_are_complements(text: str) -> None:
    assert COMPLEMENTS[""]().match(text)


@pytest.mark.parametrize(
    "text",
    ["the same time", "may on", "40 men", "three hours", "the first day", "them who", "which", "a dozen", "here"],
)
def test_times_quantities_and_closed_words_are_not(text: str) -> None:
    match = COMPLEMENTS[""]().match(text)
    assert match is None or not match.group()


@pytest.mark.parametrize(
    ("text", "expected"), [("tourism", True), ("the port", True), ("question", False), ("go", False)]
)
def test_behind_to_an_infinitive_is_no_noun(text: str, expected: bool) -> None:
    match = AFTER_TO().match(text)
    assert bool(match and match.end()) is expected


def test_something_happens_in_a_letter_but_not_in_a_price() -> None:
    assert ABSTRACT().match("the letter")
    assert NO_PLACE["in"]().match("the letter") is None
    assert NO_PLACE["in"]().match("the price")
    assert NO_PLACE["on"]().match("the news") is None
    assert NO_PLACE["on"]().match("the island") is None
