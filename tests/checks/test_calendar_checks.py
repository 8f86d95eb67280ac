"""Dates, weekdays, tenses and spans of years. The rules' own examples show the plain cases."""

import datetime
import importlib
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.analysis import Analysis
from copytaster.model.document import Document
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.run import RunFacts
from copytaster.model.source_map import SourceMap

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPRING = datetime.date(2025, 4, 22)


def found(
    module: str, text: str, anchors: tuple[str, ...], options: Mapping[str, Any], day: datetime.date | None = None
) -> list[str]:
    analysis = Analysis(Document(text, text, SourceMap.identity(len(text))), RunFacts(published=day))
    hits = sorted({match.start() for anchor in anchors for match in re.finditer(re.escape(anchor), analysis.folded)})
    header = Header("FCT999", "{match}", Applicability.DISPLAY)
    findings = importlib.import_module(f"copytaster.checks.{module}").find(analysis, header, hits, options)
    return [finding.span.of(text) for finding in findings]


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2080, 12, 31)), st.integers(0, 6))
def test_only_the_weekday_of_the_date_is_right(date: datetime.date, weekday: int) -> None:
    text = f"It happened on {DAYS[weekday].title()}, {date:%B} {date.day}, {date.year}, at noon."
    assert bool(found("weekday_date", text, DAYS, {"year": "given"})) is (weekday != date.weekday())


@given(st.integers(-31, 31))
def test_a_date_without_year_is_the_one_near_publication(days: int) -> None:
    date = SPRING + datetime.timedelta(days)
    text = f"It happened on {date:%A}, {date:%B} {date.day}, at noon."
    assert found("weekday_date", text, DAYS, {"year": "published"}, SPRING) == []
    wrong = text.replace(f"{date:%A}", f"{date + datetime.timedelta(1):%A}")
    assert len(found("weekday_date", wrong, DAYS, {"year": "published"}, SPRING)) == 1
    assert found("weekday_date", wrong, DAYS, {"year": "published"}) == []


def test_old_style_dates_are_left_alone() -> None:
    assert found("weekday_date", "Born on Monday, January 1, 1850.", DAYS, {"year": "given"}) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Due June 31.", ["June 31"]),
        ("Due May 31.", []),
        ("In May 68 they marched", []),
        ("Due 30 February 2024", ["30 February 2024"]),
    ],
)
def test_impossible_days(text: str, dates: list[str]) -> None:
    assert found("impossible_date", text, ("30", "31"), {}) == dates


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The fair will open on March 3, 2025, in Lyon.", 1),
        ("The fair will open on May 3, 2025, in Lyon.", 0),
        ("The fair, planned on March 3, 2025, will open.", 0),
        ("The court will review the deal signed on March 3, 2025.", 0),
        ("He said: “The fair will open on March 3, 2025.”", 0),
        ("The fair will open on 3 March.", 0),
    ],
)
def test_future_tense(text: str, count: int) -> None:
    assert len(found("tense_against_date", text, ("will",), {"tense": "future"}, SPRING)) == count
    assert found("tense_against_date", text, ("will",), {"tense": "future"}) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The talks took place on June 2, 2025.", 1),
        ("The talks took place on April 2, 2025.", 0),
        ("If the talks took place on June 2, 2025, all would be well.", 0),
        ("The suspect arrested was told to appear on June 2, 2025.", 0),
    ],
)
def test_past_tense(text: str, count: int) -> None:
    assert len(found("tense_against_date", text, ("took", "arrested"), {"tense": "past"}, SPRING)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("last year (2022)", 1),
        ("last year (2024)", 0),
        ("next year, 2026,", 0),
        ("this year, in 2024.", 1),
        ("year 2022", 0),
    ],
)
def test_relative_years(text: str, count: int) -> None:
    assert len(found("relative_year", text + ".", ("year",), {}, SPRING)) == count
    assert found("relative_year", text + ".", ("year",), {}) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("from 2020 to 2015", 1),
        ("from 2015 to 2020", 0),
        ("between 2020 and 2015", 1),
        ("fell from 2020 to 1980", 0),
        ("from 2000 to 1500 BC", 0),
    ],
)
def test_reversed_years(text: str, count: int) -> None:
    assert len(found("reversed_years", text, ("from", "between"), {})) == count
