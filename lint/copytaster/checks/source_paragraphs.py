"""Paragraphs of the source that an article does not have, between two that it has.

What a paragraph holds that survives translation is compared: numbers, and names by their skeletons; with an English
source every word that is not grammar; in scripts without capitals numbers, and the people of the table. An article may
shorten its source at the end, and leave out a paragraph that holds nothing to tell it by.

Table: people with their forms in East Asian scripts, and words of scale by language.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.foreign_numbers import find_foreign_numbers, scales_of
from copytaster.english.foreign_sentences import is_cased
from copytaster.english.language import language_of_script
from copytaster.english.name_skeleton import skeleton
from copytaster.english.passage_words import read_words
from copytaster.english.passages import Story
from copytaster.english.quantities import find_quantities
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_MARK = deferred(r"\d{2,15}|[A-ZÀ-ÞА-ЯЁЄІЇҐΑ-ΩԱ-Ֆ][^\W\d_]{2,40}")
_WORD = deferred(r"[^\W\d_]{3,40}")
_FEWEST_VALUES, _FEWEST_MARKS, _FEWEST_WORDS = 3, 4, 12
_MISSING, _PRESENT = 0.2, 0.6
_MOST_MARKS, _MOST_WORDS = 200, 20_000
_SHOWN = 40
_Reader = Callable[[Analysis, Span], frozenset[str]]


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the paragraph of the article after which the missing one would stand."""
    source = story.source
    if source is None:
        return
    of_source, of_article, fewest = _readers(source, options["table"])
    paragraphs = [(span, of_source(source, span)) for span in source.paragraphs]
    paragraphs = [(span, marks) for span, marks in paragraphs if len(marks) >= fewest]
    for number, analysis in enumerate(story.articles):
        own = [(span, of_article(analysis, span)) for span in analysis.paragraphs]
        held = frozenset(mark for _, marks in own for mark in marks)
        if fewest == _FEWEST_MARKS:
            held |= frozenset(_keys(_WORD(), analysis.text, Span(0, len(analysis.text)), _MOST_WORDS))
        shares = [len(marks & held) / len(marks) for _, marks in paragraphs]
        for index in range(1, len(paragraphs) - 1):
            if shares[index] <= _MISSING and min(shares[index - 1], shares[index + 1]) >= _PRESENT:
                before = max(own, key=lambda each: len(each[1] & paragraphs[index - 1][1]))[0]
                yield _finding(analysis, header, number, (before, paragraphs[index][0]))


def _readers(source: Analysis, table: Mapping[str, Any]) -> tuple[_Reader, _Reader, int]:
    """What reads the marks of a paragraph of the source, and of the article, and how many marks tell a paragraph."""
    if source.language == "en":
        return _words, _words, _FEWEST_WORDS
    if is_cased(language_of_script(source.text)):
        return _names, _names, _FEWEST_MARKS
    scales = scales_of(table.get(source.language, {}))

    def of_source(analysis: Analysis, span: Span) -> frozenset[str]:
        text = span.of(analysis.text)
        numbers = {f"{number.likely:g}" for number in find_foreign_numbers(text, scales)}
        people = {name.split()[-1] for name, forms in table.items() if name[:1].isupper() and _has_any(text, forms)}
        return frozenset(number for number in numbers if len(number) > 1) | people

    return of_source, _values, _FEWEST_VALUES


def _has_any(text: str, forms: Sequence[str]) -> bool:
    return any(form in text for form in forms)


def _values(analysis: Analysis, span: Span) -> frozenset[str]:
    """The numbers of a paragraph in English by value, and its words with a capital."""
    values = {f"{quantity.value:g}" for quantity in find_quantities(analysis.text, *span)}
    return frozenset(values) | {found.group() for found in islice(_MARK().finditer(analysis.text, *span), _MOST_MARKS)}


def _words(analysis: Analysis, span: Span) -> frozenset[str]:
    return frozenset(word.stem for word in read_words(analysis.text, *span) if word.stem)


def _names(analysis: Analysis, span: Span) -> frozenset[str]:
    return frozenset(_keys(_MARK(), analysis.text, span, _MOST_MARKS))


def _finding(analysis: Analysis, header: Header, number: int, places: tuple[Span, Span]) -> StoryFinding:
    before, missing = places
    end = Span(analysis.text.find(" ", max(before.start, before.end - _SHOWN), before.end) + 1, before.end)
    if end.start <= before.start:
        end = before
    return StoryFinding(
        number, header.finding(analysis.text, end), (StoryPlace(SOURCE, missing, "the paragraph of the source"),)
    )


def _keys(pattern: re.Pattern[str], text: str, span: Span, most: int) -> Iterator[str]:
    """What survives translation of the first `most` words that the pattern finds."""
    for found in islice(pattern.finditer(text, *span), most):
        word = found.group()
        key = word if word.isdigit() else skeleton(word)[:5]
        if len(key) > 1:
            yield key
