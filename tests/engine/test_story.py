"""Articles on one story: what is reported, where, and what is let pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copytaster
from copytaster import Article, Diagnostic, Severity
from copytaster.engine.grouping import group

RULES = copytaster.load_rules(select=["FCT3"])
TIMETABLE = "“We are ready for any talks about a fair timetable for the island,” Mayor Anna Holm said."
PRICE = TIMETABLE.replace("timetable", "price")
COST = "The council of Halden will spend 12 million crowns on the new ferry terminal this year."
SOURCE = "Мэр Анна Хольм сказала в понедельник, что город Хальден потратит 12 миллионов крон на паром."


def story(*texts: str, source: str | None = None) -> list[Diagnostic]:
    articles = [Article(text, f"{number}.txt") for number, text in enumerate(texts)]
    original = None if source is None else Article(source, "source.txt")
    return copytaster.check_story(articles, source=original, rules=RULES)


def shown(*texts: str, source: str | None = None) -> list[tuple[str | None, str, str]]:
    return [(found.path, found.rule, found.excerpt) for found in story(*texts, source=source)]


def test_the_fewer_articles_are_asked_and_all_places_are_listed() -> None:
    (found,) = story(TIMETABLE, PRICE, f"{COST} {TIMETABLE}")
    assert (found.path, found.excerpt) == ("1.txt", "price")
    assert "“timetable” in 2 other articles" in found.message
    assert [place.path for place in found.related] == ["0.txt", "2.txt"]
    first = found.related[0].span
    assert TIMETABLE[first.start : first.end] == "timetable"


def test_of_two_readings_the_later_article_is_asked() -> None:
    assert shown(TIMETABLE, PRICE) == [("1.txt", "FCT301", "price")]


@pytest.mark.parametrize(
    "other",
    [
        "Holm said she was “ready for any talks about a fair timetable”.",
        "“We are ready for any talks … about a fair timetable for the island,” Holm said.",
        "“We are ready for [any] talks about a fair timetable for the island,” Holm said.",
        "“WE ARE READY FOR ANY TALKS ABOUT A FAIR TIMETABLE FOR THE ISLAND,” Holm wrote.",
        "“We’re ready for any talks about a fair timetable for the island,” Holm said.",
        "“We are ready for any strike about a fair price of the land,” said Peter Lund of the union.",
        f"{TIMETABLE} “We are ready for any talks about a fair price for the island,” Holm said later.",
    ],
)
def test_another_way_to_quote_is_no_drift(other: str) -> None:
    assert shown(TIMETABLE, other) == []


@pytest.mark.parametrize(
    "other",
    [
        COST.replace("12 million", "about 12.3 million"),
        COST.replace("spend 12", "spend more than 10"),
        COST.replace("this year", "next year").replace("ferry terminal", "school"),
        COST.replace("12 million", "14 million") + " At first it was to cost 12 million crowns.",
    ],
)
def test_numbers_that_may_both_be_true(other: str) -> None:
    assert shown(COST, other) == []


def test_a_toll_that_was_updated_is_an_info() -> None:
    first = "The flood in Halden killed 12 people and closed the bridge over the Orla on Monday."
    (found,) = story(first, first.replace("12", "14"))
    assert (found.rule, found.severity) == ("FCT302", Severity.INFO)


def test_days_on_which_somebody_spoke_may_differ() -> None:
    spoken = "Mayor Anna Holm told reporters in Halden on Monday that the ferry terminal would open in spring."
    assert shown(spoken, spoken.replace("Monday", "Tuesday")) == []


@pytest.mark.parametrize("texts", [(), ("",), (TIMETABLE,), (TIMETABLE, TIMETABLE), (TIMETABLE, ""), (COST, SOURCE)])
def test_nothing_to_compare(texts: tuple[str, ...]) -> None:
    assert story(*texts) == []


def test_an_article_that_suppresses_a_rule_is_left_alone() -> None:
    assert shown(TIMETABLE, f"<!-- copytaster: ignore-next-line FCT301 -->\n{PRICE}") == []


def test_a_source_in_another_script() -> None:
    article = "Mayor Anna Holm said on Tuesday that the city of Halden will spend 120 million crowns on a ferry."
    assert shown(article, source=SOURCE) == [
        ("0.txt", "FCT312", "Tuesday"),
        ("0.txt", "FCT312", "120 million"),
    ]


def test_an_article_that_keeps_to_its_source() -> None:
    assert shown("Mayor Anna Holm said on Monday that Halden would spend 12 million crowns.", source=SOURCE) == []


def test_a_source_in_a_script_that_is_not_transliterated_says_nothing_of_names() -> None:
    article = "Mayor Anna Holm said on Monday that Minister Peter Lund of Halden would pay 12 million crowns."
    assert shown(article, source="市长安娜星期一在 Halden 说，部长将支付1200万克朗 BBC CNN NHK。" * 3) == []


def test_sentences_left_as_they_are_and_paragraphs_left_out() -> None:
    first = "Der Rat von Halden stimmte am Montag mit 31 gegen 17 Stimmen für die Fähre nach Orla und Brenna."
    second = "In Tavik und Morsund zahlten 240 Fischer aus Ilvesa und Lumeva 55 Kronen, wie Kestrel berichtet."
    last = "Die alte Fähre geht an das Museum in Bergen, das sie 2026 in Stavanger neben der Halle 14 zeigt."
    article = f"The council of Halden voted on Monday by 31 to 17 for the ferry to Orla and Brenna.\n\n{last}"
    found = shown(article, source=f"{first}\n\n{second}\n\n{last}")
    assert [(rule, excerpt[-11:]) for _, rule, excerpt in found] == [
        ("FCT314", "and Brenna."),
        ("FCT315", "e 14 zeigt."),
    ]


def test_findings_against_the_source_name_its_place() -> None:
    (found,) = story(PRICE, source=TIMETABLE)
    assert [place.path for place in found.related] == ["source.txt"]


def test_stories_in_a_heap_are_told_apart() -> None:
    ferry = [f"The night ferry from Halden to Orla stops. {COST} {TIMETABLE} Islanders protest {n}." for n in range(3)]
    quake = [
        f"An earthquake of magnitude 6 shook Vasby {n} times. Rescuers searched the ruins of the market hall for "
        "survivors, and geologists of the Tavik institute warned of further tremors."
        for n in range(3)
    ]
    mixed = [text for pair in zip(ferry, quake, strict=True) for text in pair]
    assert group([*mixed, "A quiet day in the village."]) == [(0, 2, 4), (1, 3, 5), (6,)]


@given(st.lists(st.sampled_from([TIMETABLE, PRICE, COST, SOURCE, "", "“", "12 crowns"]), max_size=5))
def test_spans_point_at_the_source(texts: list[str]) -> None:
    for found in story(*texts):
        assert found.path is not None
        assert texts[int(found.path[0])][slice(*found.span)] == found.excerpt


@pytest.mark.parametrize(
    "unit", ["a ", "“a b c d,” he said. ", "12 crowns ", "no talks ", "first-ever talks ", "\n\n", COST]
)
def test_long_articles_of_one_unit(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    story(text, text + "x", source=text + "y")
