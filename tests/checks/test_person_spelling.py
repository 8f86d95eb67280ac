"""Names spelt in two ways in one article, and pairs of names that are two people."""

import pytest

import copytaster
from copytaster import Diagnostic, Severity


@pytest.fixture(scope="module")
def rules() -> tuple[copytaster.Rule, ...]:
    return copytaster.load_rules(select=("NAM206",))


def _warnings(text: str, rules: tuple[copytaster.Rule, ...]) -> list[Diagnostic]:
    return [found for found in copytaster.check(text, rules=rules) if found.severity > Severity.INFO]


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        (
            "Petro Zavhorodnyk spoke. Zavhorodnyk left. The crew cheered Petro Zavhorodnik.",
            "Zavhorodnik",
            "Zavhorodnyk",
        ),
        ("Oleksiy Hrushko spoke in Lviv. Oleksii Hrushko left.", "Oleksii", "Oleksiy"),
        ("In Egypt Mahmoud Darwazi spoke. Mahmoud Darwazi left, and Mahmud Darwazi sang.", "Mahmud", "Mahmoud"),
        ("Tengiz Lolashvili spoke. Lolashvili left. Later Lolashvilli sang.", "Lolashvilli", "Lolashvili"),
        ("Lolashvilli wins\n\nTengiz Lolashvili won. Lolashvili was glad.", "Lolashvilli", "Lolashvili"),
        ("Zhang Xiaomeng spoke in Beijing. Zhang Xiaomeng left. Zhang Hsiaomeng sang.", "Hsiaomeng", "Xiaomeng"),
        ("Birgit Sandqvist spoke. Sandqvist left. Sanqvist's boat sank.", "Sanqvist", "Sandqvist"),
    ],
    ids=["letter", "transliteration", "given", "lone", "headline", "wade-giles", "possessive"],
)
def test_a_rarer_spelling_is_found(text: str, written: str, right: str, rules: tuple[copytaster.Rule, ...]) -> None:
    (found,) = _warnings(text, rules)
    assert text[slice(*found.span)] == written
    assert found.fixes[0].edits[0][1] == right


@pytest.mark.parametrize(
    "text",
    [
        "Marina Orvell spoke. Marina Orvell left. Her sister Martina Orvell sang.",
        "Robert Rossini spoke. Robert Rossini left. His father, Roberto Rossini, sang.",
        "Ivan Petrenko spoke. Ivan Petrenko left. His wife Ivana Petrenko sang.",
        "Janis Berzins spoke. Berzins left. His wife, Anna Berzina, and the Berzinses sang.",
        "Nikos Papadakis spoke. Papadakis left. His mother, Eleni Papadaki, sang.",
        "Sergei Voronin spoke in Moscow. Voronin left. His daughter, Olga Voronina, sang.",
        "Sven Andersen spoke. Andersen left. Judge Anderson opened the hearing.",
        "Paul Johnson spoke. Johnson left. Mr Johnston stayed.",
        "Tom Parkins spoke. Parkins left. Parking is free on Sundays.",
        "Tom Bristow spoke. Bristow left for a week in Bristol.",
        "Ann Marlowe spoke. Marlowe left. Marlow, a town on the Thames, is near.",
        "Béatrice Lévêque spoke. Beatrice Leveque left.",
        "Anna Smith-Jansen spoke. Smith-Jansen left. Anna Smith-Janssen-Holt sang.",
        "Petra Lindqvist spoke. Lindqvist left. “I met Petra Linqvist,” she said.",
        "Petra Lindqvist spoke. Lindqvist left. See linqvist.example and @Linqvist.",
        "Daniel Hassan spoke. Danielle Hassan sang, and Hassan's brother left.",
        "PETRA LINQVIST SPEAKS\n\nPetra Lindqvist spoke. Lindqvist left.",
        "In Seoul Kim Minjun spoke. Kim Minjun left. Kim Minjung sang.",
    ],
)
def test_different_people_and_words_are_left_alone(text: str, rules: tuple[copytaster.Rule, ...]) -> None:
    assert _warnings(text, rules) == []


def test_the_message_tells_the_letter(rules: tuple[copytaster.Rule, ...]) -> None:
    (found,) = copytaster.check("Oleh Shmyharenko spoke in Kyiv. Oleh Shmygarenko left.", rules=rules)
    assert "(Ukrainian г: g, h)" in found.message


def test_without_its_language_a_letter_explains_nothing(rules: tuple[copytaster.Rule, ...]) -> None:
    (found,) = copytaster.check("Oleksiy Hrushko spoke. Oleksii Hrushko left.", rules=rules)
    assert "transliterations of one name;" in found.message


def test_two_spellings_that_both_stand_often_are_mere_information(rules: tuple[copytaster.Rule, ...]) -> None:
    text = "Petro Zavhorodnyk spoke. " + "Zavhorodnyk left. Petro Zavhorodniuk came. " * 3
    assert _warnings(text, rules) == []


@pytest.mark.parametrize("unit", ["Aaaaaaa ", "Anna Berg, Anna Borg. ", "Ab ", "Łódź ", "Anna\n"])
def test_long_texts_of_one_thing_are_read(unit: str, rules: tuple[copytaster.Rule, ...]) -> None:
    copytaster.check(unit * (1_000_000 // len(unit)), rules=rules)
