"""Paragraphs that stand twice in an article: teasers above their own text, pull quotes, pages scraped twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from copytaster.checks.chrome_lines import lines_up
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WORD = expression(r"[^\W_]{1,40}")
_LEAST = 60
_LEAST_ABOVE = 25
_LEAST_WORDS = 9
_MOST_NUMBERS = 3
_BEGINNING = 30
_TOP = 6
_MOST_REPEATS = 8
_SHARED = 0.85
_LEAST_LONG_WORDS = 8
_LONG_WORD = 4
_COMPARED = 2000
_OPENING = " \t\r\u00a0\"'“”‘«(["
_CLOSING = _OPENING + "’»)]"

Repeat = tuple[Span, Span, bool]
"""A paragraph, the place where it stands too, and whether deleting it loses nothing."""


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every paragraph that was read before, and for a teaser that its next paragraph says again.

    A text that repeats itself more than eight times is a list or a plan, and stays as it is.
    """
    lines = _long_lines(analysis.text)
    found = [*_repeats(analysis.text, lines), *_teasers(analysis.text, lines)]
    return _findings(analysis.text, header, found) if 0 < len(found) <= _MOST_REPEATS else ()


def _findings(text: str, header: Header, found: Sequence[Repeat]) -> Iterator[Finding]:
    reported: set[int] = set()
    for span, other, is_copy in sorted(found):
        if span.start not in reported:
            reported.add(span.start)
            edits = (Edit(line_deletion(text, span), ""),) if is_copy else ()
            yield header.finding(text, span, edits=edits, related=(Place(other, "the other place"),))


def _long_lines(text: str) -> list[Span]:
    """The lines that are long enough for a paragraph, without the blanks and marks around them."""
    spans = []
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LEAST:
            begin = start + len(line) - len(line.lstrip(_OPENING))
            spans.append(Span(begin, start + len(line.rstrip(_CLOSING))))
        start += len(line) + 1
    return spans


def _repeats(text: str, lines: Sequence[Span]) -> Iterator[Repeat]:
    """The later of two equal paragraphs, and near the top the one that is only the beginning of the other."""
    first: dict[str, Span] = {}
    for number, line in enumerate(lines):
        other = first.setdefault(text[line.start : line.start + _BEGINNING], line)
        if other is line or not _is_sentence(text, line):
            continue
        one, two = _words(text, other), _words(text, line)
        if len(one) < _LEAST_WORDS or sum(map(str.isdigit, one)) > _MOST_NUMBERS:
            continue
        if one == two and _is_sentence(text, other):
            yield line, other, number < _TOP
            yield from _line_above(text, line, other, is_copy=number < _TOP)
        elif number < _TOP and one == two[: len(one)]:
            is_headline = not text[: other.start].strip(_OPENING + "\n")
            if not is_headline or _is_sentence(text, other):
                yield other, line, not is_headline


def _line_above(text: str, line: Span, other: Span, *, is_copy: bool) -> Iterator[Repeat]:
    """The line above a repeated paragraph, where the same line stands above the first one: a headline, say."""
    one, two = (next(lines_up(text, text.rfind("\n", 0, place.start), 1), None) for place in (line, other))
    if one and two and one.start > other.start and one.length >= _LEAST_ABOVE and one.of(text) == two.of(text):
        yield one, two, is_copy


def _teasers(text: str, lines: Sequence[Span]) -> Iterator[Repeat]:
    """The first or second paragraph where the next one says nearly the same, so that one of them is the teaser."""
    for one, two in pairwise(lines[:3]):
        if min(one.length, two.length) < _SHARED * max(one.length, two.length) or not _may_agree(text, one, two):
            continue
        first, second = _long_words(text, one), _long_words(text, two)
        if len(first) < _LEAST_LONG_WORDS or len(first & second) < _SHARED * max(len(first), len(second)):
            continue
        if _is_sentence(text, one) and _words(text, one) != _words(text, two):
            yield one, two, False


def _may_agree(text: str, one: Span, two: Span) -> bool:
    """False for most pairs, at less cost than the words without their marks."""
    first, second = (set(text[line.start : min(line.end, line.start + _COMPARED)].split()) for line in (one, two))
    return len(first & second) * 2 > max(len(first), len(second))


def _is_sentence(text: str, line: Span) -> bool:
    return text.startswith((".", "…"), line.end - 1)


def _words(text: str, line: Span) -> list[str]:
    found: list[str] = _WORD.findall(text[line.start : min(line.end, line.start + _COMPARED)].lower())
    return found


def _long_words(text: str, line: Span) -> frozenset[str]:
    return frozenset(word[:6] for word in _words(text, line) if len(word) >= _LONG_WORD or word.isdigit())
