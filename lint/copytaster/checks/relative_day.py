"""“Yesterday”, “today”, “tomorrow”, “last” and “next” beside a weekday or date on which they do not fall."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.vocabulary import WEEKDAYS
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SLACK = 1  # days: a text may be put online a day before or after it was written
_WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_DAY_AND_WEEKDAY = expression(
    rf"\b(?P<day>yesterday|today|tomorrow)(?:, | \((?:on )?){_WEEKDAY}(?=[,.;)]| (?:at|in)\b)"
)
_DAY_BEFORE_DATE = expression(r"\b(?P<day>yesterday|today|tomorrow)(?:, | \()(?:on )?(?:the )?(?=\S)")
# Thirty years ago today, on Thursday, November 9, 1989.
_COUNTED_FROM = ("ago ", "earlier ", "before ")
_SIDE_BEFORE_DATE = expression(r"\b(?P<day>last|next) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such phrase; `hits` are the places of its first word. Silent without a date of publication."""
    published = analysis.published
    if published is None:
        return
    for hit in hits:
        span, date = _contradiction(analysis, hit, published) or (None, "")
        if span is not None and analysis.quotation_at(hit) is None:
            yield header.finding(analysis.text, span, date=date)


def _contradiction(analysis: Analysis, hit: int, published: datetime.date) -> tuple[Span, str] | None:
    folded = analysis.folded
    if folded.endswith(_COUNTED_FROM, max(0, hit - 10), hit):
        return None
    found = _DAY_AND_WEEKDAY.match(folded, hit)
    if found is not None:
        expected = published + datetime.timedelta(_OFFSETS[found["day"]])
        apart = abs(_WEEKDAYS.index(found["weekday"]) - expected.weekday())
        return (Span(*found.span()), _spoken(expected)) if min(apart, 7 - apart) > _SLACK else None
    found = _DAY_BEFORE_DATE.match(folded, hit) or _SIDE_BEFORE_DATE.match(folded, hit)
    if found is None:
        return None
    mention = next((date for date in analysis.dates if date.span.start == found.end()), None)
    if mention is None or mention.is_impossible or mention.is_range:
        return None
    if mention.date is None and (mention.month, mention.day) == (2, 29):
        return None
    date = mention.date or _nearest(mention.month, mention.day, published)
    days = (date - published).days
    side = found["day"]
    if side in _OFFSETS:
        is_wrong = abs(days - _OFFSETS[side]) > _SLACK
    else:
        is_wrong = days > _SLACK if side == "last" else days < -_SLACK
    expected = published + datetime.timedelta(_OFFSETS.get(side, 0))
    return (Span(found.start(), mention.span.end), _spoken(expected)) if is_wrong else None


_WEEKDAYS = tuple(name.lower() for name in WEEKDAYS)


def _nearest(month: int, day: int, published: datetime.date) -> datetime.date:
    """The day of that name nearest to the day of publication."""
    years = (published.year - 1, published.year, published.year + 1)
    found = [datetime.date(year, month, day) for year in years]
    return min(found, key=lambda date: abs((date - published).days))


def _spoken(date: datetime.date) -> str:
    return f"{WEEKDAYS[date.weekday()]}, {date:%B} {date.day}"
