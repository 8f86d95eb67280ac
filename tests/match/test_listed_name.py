"""Listed wrong forms: where they stand, and where they stay."""

import datetime
from typing import Any

import pytest

from copytaster.match import name
from copytaster.model.errors import RuleError
from copytaster.model.severity import Severity

PLACES = {
    "usual_from": {"russian": "2019"},
    "places": [
        {"name": "Kyiv", "russian": ["Kiev"], "keep_in": ["chicken kiev", "great gate of kiev"], "since": "1991"},
        {"name": "Odesa", "russian": ["Odessa"], "near": ["ukrain"], "keep_in": ["odessa, texas"]},
        {"name": "Kryvyi Rih", "russian": ["Krivoy Rog"]},
    ],
}
TABLES: dict[str, Any] = {
    "places.yaml": PLACES,
    "people.yaml": {
        "people": [{"name": "Xi Jinping", "bad": {"Xi JinPing": "Xi Jinping", "Hilary Roe": "Hillary Roe"}}]
    },
}
BODY = {"table": "places.yaml", "forms": "russian"}


def found(
    find: Any, text: str, published: datetime.date | None = None, body: dict[str, str] | None = None
) -> list[str]:
    return [finding.span.of(text) for finding in find("name", body or BODY, TABLES, text, published)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kiev fell silent. KIEV! Kiev’s mayor; pro-Kiev Kiev-based", ["Kiev", "KIEV", "Kiev", "Kiev", "Kiev"]),
        ("Sirens in Krivoy Rog.", ["Krivoy Rog"]),
        ("Ukrainian Odessa and Odessa, Texas", ["Odessa"]),
        ("A school in Odessa", []),
        ("chicken Kiev, Chicken Kiev, the Great Gate of Kiev", []),
        ("He left Kiev in 1938. In Kiev it rains.", ["Kiev"]),
        ("kiev.example.org, @Kiev, #Kiev, www.kiev.ua, Kievan", []),
        ("Jean-Kiev Roe", []),
        ("", []),
    ],
)
def test_where_a_form_is_reported(find: Any, text: str, places: list[str]) -> None:
    assert found(find, text) == places


def test_capitals_are_kept(find: Any, fixed: Any) -> None:
    text = "KIEV: The road to Kiev"
    assert fixed(text, find("name", BODY, TABLES, text)) == "KYIV: The road to Kyiv"


def test_older_articles_followed_the_usage_of_their_time(find: Any) -> None:
    text = "Sirens in Kiev."
    old, new = (find("name", BODY, TABLES, text, datetime.date(year, 1, 1))[0].severity for year in (2015, 2022))
    assert (old, new) == (Severity.INFO, None)


def test_a_form_that_differs_by_case_alone_must_stand_exactly(find: Any) -> None:
    body = {"table": "people.yaml", "forms": "bad"}
    assert found(find, "Xi JinPing met Xi Jinping and Hilary Roe.", body=body) == ["Xi JinPing", "Hilary Roe"]


@pytest.mark.parametrize(
    "table",
    [
        [],
        {"places": [{"russian": ["Kiev"]}]},
        {"places": [{"name": "Kyiv", "russian": "Kiev"}]},
        {"places": [{"name": "Kyiv", "russian": ["Kyiv"]}]},
    ],
)
def test_bad_tables_are_refused(table: Any) -> None:
    with pytest.raises(RuleError):
        name.compile(BODY, {"places.yaml": table}.__getitem__)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Anna Kiev sang.", 0),
        ("“Anna Kiev sang.”", 0),
        ("She saw Anna. Kiev was far.", 1),
        ("The Kiev-class ship left.", 0),
        ("The Kiev classes began.", 1),
        ("Kiev", 1),
    ],
)
def test_what_stands_beside_a_form_may_excuse_it(find: Any, text: str, count: int) -> None:
    body = {**BODY, "not_after": ["anna"], "not_before": ["-class"]}
    assert len(find("name", body, TABLES, text)) == count
