"""Page chrome by position and structure: what the examples of its rules do not show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copytaster
from copytaster import Severity

COUNCIL = "The council of Halden voted on Monday for a tram to the harbour that will cost 40 million euros."
WORK = "Work on the line begins in May, and the first trams are to run before the winter of next year."
MAYOR = "The mayor said the harbour had waited twenty years for it and that shops there would gain most."
AGAINST = "Two members of the council voted against the tram because they want more buses in the villages."
ARTICLE = f"{COUNCIL}\n{WORK}\n{MAYOR}\n{AGAINST}"
STRUCTURAL = ("CHR302", "CHR304", "CHR305", "CHR310", "CHR311", "CHR401", "CHR901")


def found(text: str) -> list[tuple[str, str]]:
    return [(d.rule, d.excerpt) for d in copytaster.check(text) if d.rule in STRUCTURAL]


def test_an_article_of_paragraphs_alone_is_silent() -> None:
    assert found(ARTICLE) == []


def test_each_line_is_explained_by_what_weighs_most() -> None:
    diagnostics = copytaster.check(f"{ARTICLE}\nBakery closes after ninety years\nFive boats to sail\nVillage choirs")
    assert diagnostics
    assert all("outside the article (+1.5)" in diagnostic.message for diagnostic in diagnostics)


def test_a_rule_chosen_alone_knows_the_wording_of_the_others() -> None:
    rules = copytaster.load_rules(select=["CHR302"])
    text = f"{ARTICLE}\nRelated articles\nBakery closes after ninety years on the square"
    assert [d.excerpt for d in copytaster.check(text, rules=rules)] == [
        "Bakery closes after ninety years on the square"
    ]


def test_structure_alone_is_never_safe_to_delete() -> None:
    text = f"{ARTICLE}\nShare this article\nRelated articles\nBakery closes after ninety years on the square"
    assert copytaster.fix(text).text == f"{ARTICLE}\nBakery closes after ninety years on the square"


def test_nothing_above_the_first_paragraph_is_deleted_by_structure() -> None:
    text = f"Inland Life\nVillages\nWeather\nHalden will get a tram to the harbour\n{ARTICLE}"
    assert copytaster.fix(text, at_least=copytaster.Applicability.UNSAFE).text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "One line",
        "x" * 1_000_000,
        "word " * 200_000,
        "word\n" * 100_000,
        f"{COUNCIL}\n" + "Label\n" * 50_000 + AGAINST,
        f"{COUNCIL}\nShare\n" * 20_000,
        "更多新闻\n" * 50_000,
        "(" * 100_000 + "\n" + "»" * 100_000,
    ],
    ids=["empty", "blank", "short", "unbroken", "long", "words", "labels", "buttons", "chinese", "marks"],
)
def test_hostile_texts_are_read(text: str) -> None:
    rules = copytaster.load_rules(select=["CHR3", "CHR4", "CHR9"])
    assert isinstance(copytaster.check(text, rules=rules), list)


LINES = st.sampled_from(
    [COUNCIL, WORK, MAYOR, "Share this article", "Related articles", "Weather", "", "  Bakery closes ", "1. Soup"]
)


@given(st.lists(LINES, max_size=30))
def test_a_finding_is_one_whole_line(lines: list[str]) -> None:
    text = "\n".join(lines)
    for diagnostic in copytaster.check(text):
        if diagnostic.rule in STRUCTURAL:
            start, end = diagnostic.span
            assert text[start:end] in {line.strip() for line in lines}


def test_a_sentence_of_the_article_below_a_label_is_no_warning() -> None:
    text = f"{COUNCIL}\n{WORK}\nREAD MORE STORIES\nTwo members of the council were against it.\n{MAYOR}"
    line = [diagnostic for diagnostic in copytaster.check(text) if diagnostic.line == 4]
    assert all(diagnostic.severity is Severity.INFO for diagnostic in line)
