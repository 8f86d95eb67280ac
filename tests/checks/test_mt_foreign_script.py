"""Words left in another script."""

import pytest

import copytaster

RULES = copytaster.load_rules(select=["MT209"])


def found(text: str) -> list[str]:
    return [text[d.span.start : d.span.end] for d in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bank lent 美元 to the harbour town in March.", "美元"),
        ("The head of the сельсовет said on Monday that the road was closed.", "сельсовет"),
        ("They met the ראש העיר of the old port on Friday.", "ראש העיר"),
    ],
)
def test_left_words_are_found(text: str, word: str) -> None:
    assert found(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "The word for peace (мир) stood on the wall of the school.",
        "The word for peace is written “мир” on the wall of the school.",
        "The film, called Мир in the original, opens in the old cinema on Friday.",
        "The dust was 2 μm thick, and π is not 3, said the teacher – “never”.",
        "Send your entry to музей.рф before the end of the month, the museum said.",
        "The leader of Сhina said on Monday that it was a mistake.",
        "Мир и труд\nThe poster hung on the wall of the school for many years.",
    ],
)
def test_originals_given_on_purpose_are_left_alone(text: str) -> None:
    assert found(text) == []
