"""Round brackets without a partner in their paragraph or the lines next to it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST = 1_000
_MOST_LINES = 3
_WORD_REACH = 30


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at every bracket that opens and never closes, or the other way round."""
    text = analysis.text
    if "（" in text or "）" in text:
        return
    opened: list[int] = []
    for hit in hits:
        while opened and _is_far(text, opened[0], hit):
            yield header.finding(text, _with_word(text, opened.pop(0)))
        if text[hit] == "(":
            if not _is_face(text, hit):
                opened.append(hit)
        elif opened:
            opened.pop()
        elif not _is_face(text, hit) and not _is_numeral(text, hit):
            yield header.finding(text, _with_word(text, hit))
    for hit in opened:
        yield header.finding(text, _with_word(text, hit))


def _is_far(text: str, opening: int, hit: int) -> bool:
    between = text[opening : min(hit, opening + _LONGEST)]
    return hit - opening > _LONGEST or between.count("\n") > _MOST_LINES


def _is_face(text: str, hit: int) -> bool:
    """True if the bracket ends or begins a smiley."""
    near = text[max(0, hit - 2) : hit]
    return near.endswith((":", ";", ":-", ";-", "=", "(", "¯_")) or text[hit + 1 : hit + 2] in (":", ";")


def _is_numeral(text: str, hit: int) -> bool:
    """True if the bracket closes the number or letter of an item in a list."""
    end = start = hit - 1 if text[hit - 1 : hit] == "." else hit
    while start > max(0, end - 5) and text[start - 1].isalnum():
        start -= 1
    item = text[start:end]
    is_alone = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "-'’.,")
    return is_alone and ((item.isdigit() and len(item) <= 3) or len(item) <= 1 or not item.lower().strip("ivx"))


def _with_word(text: str, hit: int) -> Span:
    """The bracket and the word it touches."""
    start = end = hit
    if text[hit] == "(":
        while end < min(len(text), hit + _WORD_REACH) and not text[end].isspace():
            end += 1
        return Span(start, max(end, hit + 1))
    while start > max(0, hit - _WORD_REACH) and not text[start - 1].isspace():
        start -= 1
    return Span(start, hit + 1)
