"""Numbers and weekdays of an article that the text it was made from does not have.

Digits are read in any script and notation of the source (1.200, 1 200, 1,2 млн): a number is missing only if no
interpretation fits. Small numbers may be written in words there and are left alone, unless the source is English.

Table: the names of the weekdays in other languages, as the beginnings of their forms.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.passages import Story
from copytaster.english.quantities import find_quantities
from copytaster.english.vocabulary import WEEKDAYS
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding

_DIGITS = deferred(r"\d{1,15}(?:[.,  '’]\d{1,15}){0,5}")
_WEEKDAY = deferred(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! [A-Z])")
_SCALES = (1.0, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12)
_LEAST = 13
_MOST = 5_000


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first place of each number and weekday that the source cannot have told."""
    source = story.source
    if source is None:
        return
    values = _values(source)
    days = _days(source, options["table"])
    for number, analysis in enumerate(story.articles):
        told: set[str] = set()
        for span in (*_strange_numbers(analysis, values), *_strange_days(analysis, days)):
            written = span.of(analysis.folded)
            if written not in told:
                told.add(written)
                yield StoryFinding(number, header.finding(analysis.text, span))


def _values(source: Analysis) -> frozenset[float]:
    """Every value that a number of the source may stand for."""
    values: set[float] = set()
    for _, found in zip(range(_MOST), _DIGITS().finditer(source.text), strict=False):
        parts = re.split(r"\D", found.group())
        values.update(map(float, parts))
        values.add(float("".join(parts)))
        if len(parts) > 1:
            values.add(float(f"{''.join(parts[:-1])}.{parts[-1]}"))
    values.update(quantity.value for quantity in find_quantities(source.text, 0, len(source.text)))
    return frozenset(values)


def _strange_numbers(analysis: Analysis, values: frozenset[float]) -> Iterator[Span]:
    for quantity in find_quantities(analysis.text, 0, len(analysis.text)):
        if quantity.value >= _LEAST and not any(_fits(quantity.value / scale, values) for scale in _SCALES):
            yield quantity.span


def _fits(value: float, values: frozenset[float]) -> bool:
    return value in values or round(value, 6) in values


def _days(source: Analysis, table: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The weekdays that the source names; empty if it names none that we know."""
    return frozenset(day for day in WEEKDAYS if any(form in source.folded for form in (day.lower(), *table[day])))


def _strange_days(analysis: Analysis, days: frozenset[str]) -> Iterator[Span]:
    if days:
        for found in _WEEKDAY().finditer(analysis.text):
            if found.group() not in days:
                yield Span(*found.span())
