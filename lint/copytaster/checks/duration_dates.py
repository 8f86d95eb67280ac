"""A number of days or hours that does not fit the dates or weekdays it is given with."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.dates import DateMention
from copytaster.english.deferred import expression
from copytaster.english.numbers import COUNT, value_of
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LENGTH = expression(rf"(?P<count>{COUNT})-(?P<unit>day|hour)s?\b (?!-)")
_BEFORE_SPAN = expression(r"\b(?:from|between) (?:the )?\Z")
_TO_DAY = expression(r" ?(?:[-–—]|to|and|through) ?(?P<day>\d{1,2})(?!\d)")
_DAYS_JOINED = expression(r",? (?:to|until|till|through|and) (?:the )?\Z")
_CLOCK = r"(?:at )?(?:(?P<{1}{0}>\d\d?)(?:[:.]\d\d)? ?(?P<{2}{0}>[ap]\.?m\b\.?)?|(?P<{3}{0}>midnight|noon))"
_TIME = rf"(?:{_CLOCK.format('{0}', 'hour', 'half', 'word')}(?: (?:on|of))? )?"
_TIME_AFTER = rf"(?: {_CLOCK.format('{0}', 'late', 'side', 'named')})?"
_WEEKDAY = "(?P<weekday{0}>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SPAN_OF_WEEKDAYS = expression(
    r"\b(?:from|start(?:s|ed|ing)?|begin(?:s|ning)?|began)(?: on)? "
    + _TIME.format(1)
    + _WEEKDAY.format(1)
    + _TIME_AFTER.format(1)
    + r"(?: (?:morning|afternoon|evening|night))? (?:to|until|till|through|and (?:end(?:s|ed|ing)?)(?: on)?) "
    + _TIME.format(2)
    + _WEEKDAY.format(2)
    + r"\b"
    + _TIME_AFTER.format(2)
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLAUSE = 240
_DAY = 24


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such length; `hits` are the places of “-day” and “-hour”."""
    folded = analysis.folded
    for hit in hits:
        start = max(0, hit - 14)
        found = next(
            (length for length in _LENGTH.finditer(folded, start, hit + 8) if length.start("unit") - 1 == hit), None
        )
        if found is None or analysis.quotation_at(hit) is not None:
            continue
        if found.start() and folded[found.start() - 1] not in ' (\n“"':
            continue
        sentence = analysis.sentence_at(hit) or analysis.line_at(hit)
        first, last = max(sentence.start, hit - _CLAUSE), min(sentence.end, hit + _CLAUSE)
        count, is_hours = value_of(found["count"]), found["unit"] == "hour"
        told = _hours_told(folded, first, last) if is_hours else _days_told(analysis, first, last)
        if told is not None and not told[0] <= count <= told[1]:
            shown = f"{told[0]}" if told[0] == told[1] else f"{told[0]} to {told[1]}"
            yield header.finding(
                analysis.text,
                Span(found.start(), found.end("unit")),
                length=shown,
                unit="hours" if is_hours else "days",
            )


def _days_told(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """The fewest and most days that the only span of dates of the sentence covers."""
    dates = [date for date in analysis.dates if first <= date.span.start < last and _is_day(date)]
    if (
        not dates
        or _BEFORE_SPAN.search(analysis.folded[max(first, dates[0].span.start - 12) : dates[0].span.start]) is None
    ):
        return None
    if len(dates) == 1 and dates[0].is_range:
        days = _days_of_range(analysis.folded[dates[0].span.start : dates[0].span.end + 8], dates[0].day)
    elif len(dates) == 2 and not dates[1].is_range:
        between = analysis.folded[dates[0].span.end : dates[1].span.start]
        days = _days_between(*dates) if dates[0].is_range or _DAYS_JOINED.match(between) else 0
    else:
        return None
    return (days, days + 1) if days > 0 else None


def _is_day(date: DateMention) -> bool:
    """True if every year, or the one given, has such a day."""
    return not date.is_impossible and (date.date is not None or (date.month, date.day) != (2, 29))


def _days_of_range(written: str, first: int) -> int:
    """The days of “May 3 to 9”; 0 or less if it is none of one month."""
    found = _TO_DAY.search(written)
    return int(found["day"]) - first if found else 0


def _days_between(one: DateMention, other: DateMention) -> int:
    end = other.date or datetime.date(one.date.year if one.date else 2001, other.month, other.day)
    return (end - (one.date or datetime.date(end.year, one.month, one.day))).days


def _hours_told(folded: str, first: int, last: int) -> tuple[int, int] | None:
    """The fewest and most hours between two weekdays, exact to the hour where both times of day are given."""
    found = _SPAN_OF_WEEKDAYS.search(folded, first, last)
    if found is None:
        return None
    days = (_WEEKDAYS.index(found["weekday2"]) - _WEEKDAYS.index(found["weekday1"])) % 7
    times = [_time(found, side) for side in (1, 2)]
    if times[0] is not None and times[1] is not None:
        exact = days * _DAY + times[1] - times[0]
        # Midnight may be either end of its day.
        least, most = exact - _DAY * (times[1] == _DAY), exact + _DAY * (times[0] == _DAY)
        return (max(0, least - 1), most + 1) if most > 0 else None
    return max(0, (days - 1) * _DAY), (days + 1) * _DAY


def _time(found: Any, side: int) -> int | None:
    """The hour of one end, given before or after its weekday; midnight is the end of the day."""
    word = found[f"word{side}"] or found[f"named{side}"]
    if word:
        return _DAY if word == "midnight" else _DAY // 2
    before = _hour(found[f"hour{side}"], found[f"half{side}"])
    return before if before is not None else _hour(found[f"late{side}"], found[f"side{side}"])


def _hour(written: str | None, half: str | None) -> int | None:
    if written is None:
        return None
    hour = int(written)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour if hour <= _DAY else None
