"""Dates and the weekdays beside them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.dates import find_dates

_DAY = datetime.date(2025, 4, 21)


@pytest.mark.parametrize(
    ("text", "span", "date", "weekday"),
    [
        ("on Monday, April 21, 2025, he", "Monday, April 21, 2025", _DAY, 0),
        ("on Monday 21 April 2025 he", "Monday 21 April 2025", _DAY, 0),
        ("on Monday, the 21st of April 2025", "Monday, the 21st of April 2025", _DAY, 0),
        ("on Tuesday (April 21, 2025) he", "Tuesday (April 21, 2025)", _DAY, 1),
        ("on 21 April 2025 (Monday) he", "21 April 2025 (Monday)", _DAY, 0),
        ("on April 21, 2025, Monday.", "April 21, 2025, Monday", _DAY, 0),
        ("on Mon., Apr. 21, 2025", "Mon., Apr. 21, 2025", _DAY, 0),
        ("on April 21 he", "April 21", None, None),
        ("on 21st April he", "21st April", None, None),
        ("on 2025-04-21 he", "2025-04-21", _DAY, None),
        ("Sept. 11, 2001", "Sept. 11, 2001", datetime.date(2001, 9, 11), None),
        ("from Monday to Wednesday, April 21-23, 2025", "April 21-23, 2025", _DAY, None),
        ("on 21–23 April 2025", "21–23 April 2025", _DAY, None),
    ],
)
def test_written_dates(text: str, span: str, date: datetime.date | None, weekday: int | None) -> None:
    (found,) = find_dates(text)
    assert found.span.of(text) == span
    assert found.date == date
    assert found.weekday == weekday
    assert found.year_given == (date is not None)
    assert not found.is_impossible


@pytest.mark.parametrize("text", ["April 31", "February 30, 2024", "February 29, 2025", "31 June 2025", "2025-13-01"])
def test_days_that_do_not_exist(text: str) -> None:
    (found,) = find_dates(text)
    assert found.is_impossible
    assert found.date is None


def test_a_leap_day_without_a_year_is_possible() -> None:
    assert not find_dates("on February 29")[0].is_impossible


@pytest.mark.parametrize(
    "text",
    [
        "in April 2025", "he may 5 times", "May 10,000 people", "March 5.5 percent", "Marches 5", "Mr. Mayor 5",
        "https://example.com/2025-04-21/pier", "in Jan he", "Augusta 12", "April 21:30",
    ],
)  # fmt: skip
def test_other_numbers_are_not_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_range_is_marked() -> None:
    assert find_dates("April 21-23, 2025")[0].is_range
    assert not find_dates("April 21, 2025")[0].is_range


@given(st.text(alphabet="April 21,05-Monday()"))
def test_dates_are_sorted_and_inside(text: str) -> None:
    found = find_dates(text)
    assert list(found) == sorted(found, key=lambda mention: mention.span)
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in found)
