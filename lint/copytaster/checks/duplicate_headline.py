"""Two headlines above one article."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import Any

from copytaster.checks.chrome_lines import has_stop, is_paragraph, lines_after, stripped
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.headline import is_title_case
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WORD = expression(r"[^\W\d_]{4,40}|\d{2,8}")
_COMMON = frozenset("with from that this have says said over after will been were into about than more your".split())
_STEM = 6
_LOOKED_AT = 6
_WORDS = range(4, 27)
_MOST_DECK_WORDS = 14
_LONGEST = 160
_LEAST_SHARED = 2

Line = tuple[str, frozenset[str]]
"""A line and the stems of its words."""


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """The line above the first paragraph that says again what another line there says.

    Either the two share most of their words (the second is found; a copy can be deleted), or a short sentence with a
    full stop stands above a headline in title case and shares two words with it: then the first is found, since a
    standfirst comes after.
    """
    text = analysis.text
    heads = _heads(text) if _may_have_two(text) else []
    return _find(text, header, heads) if len(heads) > 1 else ()


def _find(text: str, header: Header, heads: Sequence[Span]) -> Iterator[Finding]:
    stems = [_stems(head.of(text)) for head in heads]
    for (index, first), (other_index, second) in combinations(enumerate(heads), 2):
        odd = _odd_one((first.of(text), stems[index]), (second.of(text), stems[other_index]))
        if odd is not None:
            span, other = ((first, second), (second, first))[odd]
            edits = (Edit(line_deletion(text, span), ""),) if _is_copy(first.of(text), second.of(text)) else ()
            yield header.finding(text, span, edits=edits, related=(Place(other, "the other headline"),))
            return


def _may_have_two(text: str) -> bool:
    """False for most articles, whose second line is a paragraph; the rest is worth a closer look."""
    first = text.find("\n", 0, _LONGEST + 1)
    if first < 0:
        return False
    start = first
    while text.startswith(("\n", "\r"), start):
        start += 1
    return text.find("\n", start, start + _LONGEST + 1) >= 0 or not text[:first].strip()


def _heads(text: str) -> list[Span]:
    """The lines of headline length above the first paragraph, at most six."""
    heads: list[Span] = []
    end = text.find("\n")
    first = stripped(text, Span(0, len(text) if end < 0 else end))
    for line in islice((first, *lines_after(text, 0, _LOOKED_AT)), _LOOKED_AT):
        if line.length > 250 or (is_paragraph(line.of(text)) and len(line.of(text).split()) > _MOST_DECK_WORDS):
            break
        if len(line.of(text).split()) in _WORDS:
            heads.append(line)
    return heads


def _odd_one(one: Line, two: Line) -> int | None:
    """Which of the two lines repeats the other: 0, 1, or None."""
    shared = len(one[1] & two[1])
    if shared < _LEAST_SHARED:
        return None
    first, second = one[0], two[0]
    is_sentence = has_stop(first) and not first.endswith("?") and len(first.split()) <= _MOST_DECK_WORDS
    if is_sentence and not has_stop(second) and is_title_case(second) and not is_title_case(first):
        return 0
    is_lead = has_stop(second) and not has_stop(first)
    if shared >= 4 and shared >= 0.75 * (max if is_lead else min)(len(one[1]), len(two[1])):
        return 1
    return None


def _is_copy(first: str, second: str) -> bool:
    """True if the two lines have the same letters and digits; then deleting one of them loses nothing."""
    one, two = (re.sub(r"[\W_]+", "", line.lower()) for line in (first, second))
    return one == two


def _stems(line: str) -> frozenset[str]:
    words = _WORD.findall(line.lower())
    return frozenset(word[:_STEM] for word in words if word not in _COMMON)
