"""Blanks between a quotation mark and the quoted words: `" text "` or `“ text ”`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.checks.quote_marks import Direction, direction, neighbours
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_BLANKS = (" ", "\u00a0")
_BEFORE_OPENING = (" ", "\u00a0", "\n", "(", ":", "—", "–")
_SINGLE = ("'", "‘", "’")
_LONGEST = 400
_SHOWN = 80


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every quotation with a blank inside one of its marks; marks on one line must be even in number."""
    text = analysis.text
    if not any(map(_is_suspect, neighbours(text, tuple(hits)))):
        return ()
    return _find(text, header, hits)


def _find(text: str, header: Header, hits: Sequence[int]) -> Iterator[Finding]:
    for marks in _by_line(text, hits):
        if len(marks) % 2 or not _alternate(text, marks):
            continue
        for opening, closing in zip(marks[::2], marks[1::2], strict=True):
            finding = _finding(text, header, opening, closing)
            if finding is not None:
                yield finding


def _by_line(text: str, hits: Sequence[int]) -> Iterator[list[int]]:
    """The hits, sorted, those on one line together; no part of the text is looked at twice, however long a line is."""
    marks: list[int] = []
    for hit in hits:
        if marks and text.find("\n", marks[-1], hit) >= 0:
            yield marks
            marks = []
        marks.append(hit)
    if marks:
        yield marks


@lru_cache(maxsize=4096)
def _is_suspect(around: str) -> bool:
    """A quick look at a mark and its neighbours: True if it could have a blank on its inner side."""
    before, mark, after = tuple(around)
    if after in _BLANKS and (mark == "“" or before in _BEFORE_OPENING):
        return True
    return mark == "”" and before in _BLANKS


def _is_free(text: str, place: int) -> bool:
    """True if a blank, a bracket or the edge of the text is at `place`."""
    return not 0 <= place < len(text) or not text[place].isalnum()


def _alternate(text: str, marks: Sequence[int]) -> bool:
    """True if no mark faces the other way than its turn says."""
    turns = (Direction.CLOSES, Direction.OPENS)
    return all(direction(text, mark) is not turns[number % 2] for number, mark in enumerate(marks))


def _finding(text: str, header: Header, opening: int, closing: int) -> Finding | None:
    edits = []
    if text[opening + 1] in _BLANKS and _is_free(text, opening - 1) and text[opening + 2 : opening + 3] not in _SINGLE:
        edits.append(Edit(Span(opening + 1, opening + 2), ""))
    is_nested = text[closing - 2] in _SINGLE
    if text[closing - 1] in _BLANKS and closing - 1 > opening + 1 and _is_free(text, closing + 1) and not is_nested:
        edits.append(Edit(Span(closing - 1, closing), ""))
    is_short = opening + 2 < closing < opening + _LONGEST
    if not edits or not is_short or not text[opening + 1 : closing].strip():
        return None
    trust = Applicability.SAFE if len(edits) == 2 else Applicability.UNSAFE
    span = Span(opening, closing + 1)
    if span.length > _SHOWN:
        span = Span(opening, opening + 2) if edits[0].span.start == opening + 1 else Span(closing - 1, closing + 1)
    return header.finding(text, span, edits=edits, applicability=trust)
