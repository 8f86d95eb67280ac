"""Titles against the day of publication."""

import datetime
from typing import Any

import pytest

from copytaster.match import office
from copytaster.model.errors import RuleError
from copytaster.model.severity import Severity

PRESIDENT: dict[str, Any] = {
    "id": "us-president",
    "titles": ["president"],
    "places": ["US", "U.S.", "American"],
    "as_of": "2025-10-01",
    "holders": [
        ["Joe Biden", "2021-01-20", "2025-01-20"],
        ["Donald Trump", "2017-01-20", "2021-01-20"],
        ["Donald Trump", "2025-01-20"],
    ],
}
OFFICES = {"offices": [PRESIDENT], "other_names": {"Donald Trump": ["Donald J. Trump"]}}
TABLES = {"offices.yaml": OFFICES}
SPRING = datetime.date(2025, 4, 22)


def body(fault: str) -> dict[str, str]:
    return {"table": "offices.yaml", "fault": fault}


@pytest.mark.parametrize(
    ("fault", "text", "mended"),
    [
        ("former", "Here former President Donald Trump spoke.", "Here President Donald Trump spoke."),
        ("former", "Former US President Donald J. Trump spoke.", "US President Donald J. Trump spoke."),
        ("former", "Former president Donald Trump spoke.", "President Donald Trump spoke."),
        ("former", "Here former President Trump spoke.", "Here President Trump spoke."),
        ("current", "Here current President Joe Biden spoke.", "Here former President Joe Biden spoke."),
        ("unqualified", "Here US President Joe Biden spoke.", "Here former US President Joe Biden spoke."),
        ("incoming", "Here incoming President Donald Trump spoke.", "Here President Donald Trump spoke."),
    ],
)
def test_a_title_that_does_not_fit_the_day(find: Any, fixed: Any, fault: str, text: str, mended: str) -> None:
    findings = find("office", body(fault), TABLES, text, SPRING)
    assert fixed(text, findings) == mended
    assert find("office", body(fault), TABLES, text) == []  # nothing is said without a date


@pytest.mark.parametrize(
    ("fault", "text", "day"),
    [
        ("former", "Former President Donald Trump spoke.", datetime.date(2024, 4, 22)),
        ("former", "Former President Donald Trump spoke.", datetime.date(2025, 1, 21)),
        ("former", "In 2022 former President Donald Trump spoke.", SPRING),
        ("former", "Former President Donald Trump aide Ann Roe spoke.", SPRING),
        ("former", "Former Mexican President Donald Trump spoke.", SPRING),
        ("former", "He said: “Former President Donald Trump spoke.”", SPRING),
        ("former", "Former President Roe spoke.", SPRING),
        ("unqualified", "President Biden spoke.", SPRING),
        ("unqualified", "President Joe Biden spoke in 2023.", SPRING),
        ("unqualified", "President Joe Biden spoke.", datetime.date(2025, 1, 22)),
        ("unqualified", "Former President Joe Biden came. President Joe Biden spoke.", SPRING),
        ("current", "Current President Donald Trump spoke.", SPRING),
    ],
)
def test_titles_that_may_be_right(find: Any, fault: str, text: str, day: datetime.date) -> None:
    assert find("office", body(fault), TABLES, text, day) == []


def test_an_open_term_is_believed_for_a_while_only(find: Any) -> None:
    text = "Former President Donald Trump spoke."
    severities = [
        find("office", body("former"), TABLES, text, day)[0].severity for day in (SPRING, datetime.date(2026, 6, 1))
    ]
    assert severities == [None, Severity.INFO]


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"offices": [{"id": "x"}]},
        {"offices": [{**PRESIDENT, "holders": [["Ann Roe"]]}]},
        {"offices": [{**PRESIDENT, "holders": [["Ann Roe", "2021-01-20", "2020-01-20"]]}]},
        {**OFFICES, "other_names": {"Ann Roe": ["Anna Roe"]}},
    ],
)
def test_bad_tables_are_refused(table: Any) -> None:
    with pytest.raises(RuleError):
        office.compile(body("former"), {"offices.yaml": table}.__getitem__)


def test_an_unknown_fault_is_refused() -> None:
    with pytest.raises(RuleError):
        office.compile(body("late"), TABLES.__getitem__)
