"""Titles with names."""

import pytest

from copytaster.english.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "mention", "parts"),
    [
        (
            "said former US President Donald Trump on Monday",
            "former US President Donald Trump",
            ("former", "US", "President", "Donald Trump"),
        ),
        ("Ex-President Ann Lind left", "Ex-President Ann Lind", ("ex", None, "President", "Ann Lind")),
        (
            "then-US Vice President Eva Moe",
            "then-US Vice President Eva Moe",
            ("then", "US", "Vice President", "Eva Moe"),
        ),
        (
            "The Ukrainian President Volodymyr Zelensky said",
            "Ukrainian President Volodymyr Zelensky",
            (None, "Ukrainian", "President", "Volodymyr Zelensky"),
        ),
        ("Secretary of State Marco Rubio", None, (None, None, "Secretary of State", "Marco Rubio")),
        ("Norwegian deputy prime minister Ola Dahl", None, (None, "Norwegian", "deputy prime minister", "Ola Dahl")),
        ("President of Ukraine Volodymyr Zelensky", None, (None, "Ukraine", "President", "Volodymyr Zelensky")),
        (
            "European Commission President Ursula von der Leyen",
            None,
            (None, "European Commission", "President", "Ursula von der Leyen"),
        ),
        ("Georgia’s former president Ola Dahl", None, ("former", "Georgia’s", "president", "Ola Dahl")),
        ("the Kremlin’s top spokesman, Ola Dahl, said", "Kremlin’s top spokesman, Ola Dahl", None),
        ("British Prime Minister Sir Keir Starmer", None, (None, "British", "Prime Minister", "Sir Keir Starmer")),
        ("the acting U.S. attorney general Eva Moe", None, None),
        ("(President Lind)", "President Lind", (None, None, "President", "Lind")),
        ("told President Lind Monday", "President Lind", (None, None, "President", "Lind")),
        ("President Lind’s plan", "President Lind", (None, None, "President", "Lind")),
    ],
)
def test_parts(text: str, mention: str | None, parts: tuple[str | None, ...] | None) -> None:
    (found,) = find_mentions(text)
    if mention is not None:
        assert found.span.of(text) == mention
    if parts is not None:
        assert (found.qualifier, found.place, found.title, found.name) == parts
    assert found.title_span.of(text) == found.title
    assert found.name_span.of(text) == found.name
    if found.qualifier_span is not None:
        assert found.qualifier_span.of(text).lower() == found.qualifier


@pytest.mark.parametrize(
    "text",
    [
        "The president said Monday that",
        "a major Ukrainian city",
        "when he was president, Lind said so",
        "the U.N. General Assembly",
        "The president\nAnn Lind",
        "a resident Ann Lind",
    ],
)
def test_no_mention(text: str) -> None:
    assert find_mentions(text) == ()


def test_two_people() -> None:
    text = "US President Donald Trump and Secretary of State Marco Rubio met Prime Minister Ola Dahl."
    assert [found.name for found in find_mentions(text)] == ["Donald Trump", "Marco Rubio", "Ola Dahl"]


def test_an_honorific_does_not_belong_to_the_name() -> None:
    (found,) = find_mentions("the Indian Prime Minister Mr. Anil Rao said")
    assert found.name == "Anil Rao"
