"""Frames of verbs that the table does not license."""

import pytest

import copytaster

RULES = copytaster.load_rules(select=("MT340",))


def found(text: str) -> list[str]:
    return [diagnostic.excerpt for diagnostic in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council approved about the plan.", ["approved about"]),
        ("The guards attacked that the gate was shut.", ["attacked that"]),
        ("He rejected from signing the treaty.", ["rejected from"]),
        ("The mayor emphasised them that the road was shut.", ["emphasised them that"]),
        ("They demanded us to leave.", ["demanded us to"]),
    ],
)
def test_a_known_word_in_a_frame_it_does_not_take_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "What they approved about the plan is unknown.",
        "Evidence was collected that the dam was unsafe.",
        "The most admired of the bridges fell.",
        "It rained on 3 May; the dam was accused of nothing.",
        "Prices increased about a third.",
        "The guards, it was attacked, of course.",
    ],
)
def test_relative_clauses_nouns_with_clauses_and_partitives_are_left_alone(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("unit", ["ed of ", "them that ", "discussed that the ", "ed", " "])
def test_a_long_text_of_frames_ends(unit: str) -> None:
    found(unit * (200_000 // len(unit)))
