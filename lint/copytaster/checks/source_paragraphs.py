"""Paragraphs of the source that an article does not have, between two that it has.

What a paragraph holds that survives translation is compared: numbers, and names by their skeletons; with an English
source every word that is not grammar. An article may shorten its source at the end, and leave out a paragraph that
holds nothing to tell it by.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.name_skeleton import skeleton
from copytaster.english.passage_words import read_words
from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_MARK = deferred(r"\d{2,15}|[A-ZÀ-ÞА-ЯЁЄІЇҐΑ-Ω][^\W\d_]{2,40}")
_WORD = deferred(r"[^\W\d_]{3,40}")
_FEWEST_MARKS, _FEWEST_WORDS = 4, 12
_MISSING, _PRESENT = 0.2, 0.6
_MOST_MARKS, _MOST_WORDS = 200, 20_000
_SHOWN = 40


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the paragraph of the article after which the missing one would stand."""
    source = story.source
    if source is None:
        return
    is_english = source.language == "en"
    paragraphs = [(span, _marks(source, span, is_english=is_english)) for span in source.paragraphs]
    fewest = _FEWEST_WORDS if is_english else _FEWEST_MARKS
    paragraphs = [(span, marks) for span, marks in paragraphs if len(marks) >= fewest]
    for number, analysis in enumerate(story.articles):
        own = [(span, _marks(analysis, span, is_english=is_english)) for span in analysis.paragraphs]
        held = frozenset(mark for _, marks in own for mark in marks)
        if not is_english:
            held |= frozenset(_keys(_WORD(), analysis.text, Span(0, len(analysis.text)), _MOST_WORDS))
        shares = [len(marks & held) / len(marks) for _, marks in paragraphs]
        for index in range(1, len(paragraphs) - 1):
            if shares[index] <= _MISSING and min(shares[index - 1], shares[index + 1]) >= _PRESENT:
                before = max(own, key=lambda each: len(each[1] & paragraphs[index - 1][1]))[0]
                yield _finding(analysis, header, number, (before, paragraphs[index][0]))


def _finding(analysis: Analysis, header: Header, number: int, places: tuple[Span, Span]) -> StoryFinding:
    before, missing = places
    end = Span(analysis.text.find(" ", max(before.start, before.end - _SHOWN), before.end) + 1, before.end)
    if end.start <= before.start:
        end = before
    return StoryFinding(
        number, header.finding(analysis.text, end), (StoryPlace(SOURCE, missing, "the paragraph of the source"),)
    )


def _marks(analysis: Analysis, span: Span, *, is_english: bool) -> frozenset[str]:
    if is_english:
        return frozenset(word.stem for word in read_words(analysis.text, *span) if word.stem)
    return frozenset(_keys(_MARK(), analysis.text, span, _MOST_MARKS))


def _keys(pattern: re.Pattern[str], text: str, span: Span, most: int) -> Iterator[str]:
    """What survives translation of the first `most` words that the pattern finds."""
    for found in islice(pattern.finditer(text, *span), most):
        word = found.group()
        key = word if word.isdigit() else skeleton(word)[:5]
        if len(key) > 1:
            yield key
