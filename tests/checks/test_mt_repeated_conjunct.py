"""One word on both sides of “and”."""

import pytest

import copytaster

RULES = copytaster.load_rules(select=["MT311"])


def found(text: str) -> list[str]:
    return [text[d.span.start : d.span.end] for d in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The customs and customs of the valley are old.", "customs and customs"),
        ("He heads the Health and health Commission of the town.", "Health and health"),
        ("It was a matter of trust and trust.", "trust and trust"),
    ],
)
def test_repetition_is_found(text: str, place: str) -> None:
    assert found(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "It rained more and more, and they waited and waited.",
        "The fund holds cash and cash equivalents.",
        "They sell bread and bread-making machines.",
        "The towns and townships agreed.",
        "He said that the sea and the seal are free.",
        "“It is a matter of trust and trust,” he said.",
    ],
)
def test_idiom_and_other_words_are_left_alone(text: str) -> None:
    assert found(text) == []
