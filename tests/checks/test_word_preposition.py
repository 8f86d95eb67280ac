"""Prepositions that the table does not license."""

import pytest

import copytaster

RULES = copytaster.load_rules(select=("MT302",))


def found(text: str) -> list[str]:
    return [diagnostic.excerpt for diagnostic in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attacks to Ukraine went on.", ["attacks to"]),
        ("A ban about the sale of salt is near.", ["ban about"]),
        ("There is a big demand on electric cars.", ["demand on"]),
        ("The need in medicine is growing.", ["need in"]),
        ("The minister was necessary of the talks.", ["necessary of"]),
        ("The crew was proud on the army.", ["proud on"]),
        ("He was “rich of” gas.", []),
        ("The valley is rich of gas.", ["rich of"]),
        ("The rebels approached to the capital.", ["approached to"]),
        ("Can they influence on the price?", ["influence on"]),
    ],
)
def test_what_nothing_licenses_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They moved the attack to the coast.",
        "The council told the owner of the ban about the fire.",
        "He was proud on the day, and afraid from May to June.",
        "Demand on Mondays is low, and demand on the island is high.",
        "The plan was discussed about town and answered on behalf of the crew.",
        "It is the most famous of the lakes.",
        "As much as possible of the old town was saved.",
        "The road they approached to the north was shut.",
        "What is exciting about the play is the music.",
    ],
)
def test_places_times_and_the_complements_of_other_words_are_left_alone(text: str) -> None:
    assert not found(text)


def test_a_verb_with_an_object_loses_the_preposition() -> None:
    fixed = copytaster.fix("She answered on the question.", at_least=copytaster.Applicability.UNSAFE, rules=RULES)
    assert fixed.text == "She answered the question."


@pytest.mark.parametrize("unit", [" to ", "attack to ", "attack to the ", "x", " of the "])
def test_a_long_text_of_prepositions_ends(unit: str) -> None:
    found(unit * (200_000 // len(unit)))
