"""Words left in the letters of a foreign language."""

import pytest

import copytaster

RULES = copytaster.load_rules(select=["MT210"])


def found(text: str) -> list[str]:
    return [text[d.span.start : d.span.end] for d in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She steers the boat in the veiðiferð every summer, as her father did.", ["veiðiferð"]),
        ("“We will talk about the sprzedaż of the land on Monday,” the mayor said.", ["sprzedaż"]),
        ("They came by kamyonuyla from the north, the driver said in the öğleden hours.", ["öğleden"]),
    ],
)
def test_left_words_are_found(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The café served smørrebrød and crème brûlée to the fiancée of the attaché.",
        "The dish, called gözleme, came with a bottle of šljivovica.",
        "The fishing fee (veiðigjald) was raised; the word “veiðigjald” is new.",
        "She wrote for Gazeta wyborcza and the Kölner zeitung, and read Ísafold og þjóðólfur.",
        "Write to post@hafnarfjörður.example or see hafnarfjörður.example/fréttir today.",
        "The farm in Þórshöfn is for sale.",
        "",
    ],
)
def test_words_that_belong_there_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_long_text_of_foreign_letters_is_read_in_one_pass() -> None:
    assert found("þ" * 200_000) == []
    assert found("the þæð " * 30_000)[:0] == []
