"""A weekday that does not fall on the date beside it."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.dates import DateMention
from copytaster.english.deferred import expression
from copytaster.english.vocabulary import WEEKDAYS
from copytaster.model.finding import Finding
from copytaster.model.rule import Header

_FIRST_YEAR = 1925  # before that a date may be of another calendar
_NEAR = 31
_CLAUSE = 300
_DIGIT_NEARBY = expression(r"\d")
_YEAR = expression(r"\b(?:1[5-9]\d\d|20\d\d)\b")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each weekday that contradicts its date; `hits` are the places of weekdays.

    With the option `year: given` only dates with a year are read. With `year: published` only those without one, which
    are taken to be the nearest to the day of publication; they must lie within a month of it.
    """
    wants_year = options["year"] == "given"
    published = analysis.published
    if not wants_year and published is None:
        return
    if not any(_DIGIT_NEARBY.search(analysis.text, max(0, hit - 28), hit + 32) for hit in hits):
        return
    for mention in analysis.dates:
        if mention.weekday is None or mention.weekday_span is None or mention.year_given is not wants_year:
            continue
        date = mention.date if wants_year else _nearest(analysis, mention, published)
        if date is not None and date.year >= _FIRST_YEAR and date.weekday() != mention.weekday:
            right = WEEKDAYS[date.weekday()]
            written = mention.weekday_span.of(analysis.text)
            replacement = right if len(written) > 5 else right[: max(3, len(written))]
            yield header.finding(
                analysis.text, mention.span, edits=(), date=_spoken(date), weekday=right, fix=replacement
            )


def _nearest(analysis: Analysis, mention: DateMention, day: datetime.date | None) -> datetime.date | None:
    """The day meant by a date without a year; None if it is far from `day` or the sentence names a year."""
    sentence = analysis.sentence_at(mention.span.start) or analysis.line_at(mention.span.start)
    start, end = max(sentence.start, mention.span.start - _CLAUSE), min(sentence.end, mention.span.end + _CLAUSE)
    if day is None or mention.is_impossible or _YEAR.search(analysis.text, start, end):
        return None
    for year in (day.year, day.year - 1, day.year + 1):
        try:
            date = datetime.date(year, mention.month, mention.day)
        except ValueError:
            continue
        if abs((date - day).days) <= _NEAR:
            return date
    return None


def _spoken(date: datetime.date) -> str:
    return f"{date:%B} {date.day}, {date.year}"
