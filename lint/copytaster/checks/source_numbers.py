"""Numbers and weekdays of an article that the text it was made from does not have.

Digits are read in any script and notation of the source (1.200, 1 200, 1,2 млн, ٣٥, 三百五十, 3.5万): a number is
missing only if no interpretation fits. Where the words of scale of its language are known, millions are not thousands.
Small numbers, and those the article has in words, may be written in words there and are left alone.

Table: weekday -> its names in other languages; language -> factor -> words of scale. All are beginnings of their forms.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.foreign_numbers import ForeignNumber, find_foreign_numbers, scales_of
from copytaster.english.passages import Story
from copytaster.english.quantities import Quantity, find_quantities
from copytaster.english.vocabulary import WEEKDAYS
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding

_WEEKDAY = deferred(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! [A-Z])")
_YEAR = deferred(r"(?<![\w.,])(?:19|20)\d\d(?![\w]|[.,]\d)")
_SCALES = (1.0, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12)
_LEAST = 13


class _Told(NamedTuple):
    """What numbers a source tells: all values, those a word of scale may belong to, and scales without figures.

    `open_scales`: a scale that stands in words there (“два миллиона”) may have any small number.
    """

    values: frozenset[float]
    unscaled: frozenset[float]
    open_scales: frozenset[float]


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first place of each number and weekday that the source cannot have told."""
    source = story.source
    if source is None:
        return
    told_there = _told(source, options["table"])
    days = _days(source, options["table"])
    for number, analysis in enumerate(story.articles):
        told: set[str] = set()
        strange = _strange_numbers(analysis, told_there, is_foreign=source.language != "en")
        for span in (*strange, *_strange_years(analysis, source), *_strange_days(analysis, days)):
            written = span.of(analysis.folded)
            if written not in told:
                told.add(written)
                yield StoryFinding(number, header.finding(analysis.text, span))


def _told(source: Analysis, table: Mapping[str, Mapping[str, Sequence[str]]]) -> _Told:
    scales = table.get(source.language)
    words = scales_of(scales or {})
    numbers = tuple(find_foreign_numbers(source.text, words))
    values = {value for number in numbers for value in number.values}
    values.update(quantity.value for quantity in find_quantities(source.text, 0, len(source.text)))
    # Without a list of its words of scale, any number of the source may have one.
    unscaled = frozenset(values) if scales is None else frozenset()
    return _Told(frozenset(values), unscaled, frozenset(_open_scales(source.folded, numbers, words)))


def _open_scales(folded: str, numbers: Sequence[ForeignNumber], words: Sequence[tuple[float, str]]) -> Iterator[float]:
    """The scales whose words stand more often than numbers in figures have them."""
    for scale in {scale for scale, _ in words}:
        standing = sum(folded.count(word) for factor, word in words if factor == scale)
        scaled = sum(number.is_scaled and min(number.values) >= scale for number in numbers)
        if standing > scaled:
            yield scale


def _strange_numbers(analysis: Analysis, told: _Told, *, is_foreign: bool) -> Iterator[Span]:
    for quantity in find_quantities(analysis.text, 0, len(analysis.text)):
        is_small = quantity.value < _LEAST or (is_foreign and _may_be_in_words(analysis, quantity, told))
        if not is_small and not _is_told(quantity.value, told):
            yield quantity.span


def _may_be_in_words(analysis: Analysis, quantity: Quantity, told: _Told) -> bool:
    if not any(character.isdigit() for character in quantity.span.of(analysis.text)):
        return True
    return any(quantity.value / scale < _LEAST for scale in told.open_scales if quantity.value >= scale / 2)


def _is_told(value: float, told: _Told) -> bool:
    if _is_in(value, told.values):
        return True
    return any(_is_in(value / scale, told.unscaled) for scale in _SCALES)


def _is_in(value: float, values: frozenset[float]) -> bool:
    return value in values or round(value, 6) in values


def _strange_years(analysis: Analysis, source: Analysis) -> Iterator[Span]:
    """Years that the source does not name, if it names one that the article does not: a year may be reckoned from."""
    told = set(_YEAR().findall(source.text))
    years = list(_YEAR().finditer(analysis.text))
    if told - {year.group() for year in years}:
        yield from (Span(*year.span()) for year in years if year.group() not in told)


def _days(source: Analysis, table: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The weekdays that the source names; empty if it names none that we know."""
    return frozenset(day for day in WEEKDAYS if any(form in source.folded for form in (day.lower(), *table[day])))


def _strange_days(analysis: Analysis, days: frozenset[str]) -> Iterator[Span]:
    if days:
        for found in _WEEKDAY().finditer(analysis.text):
            if found.group() not in days:
                yield Span(*found.span())
