"""Full stops and commas on both sides of the closing mark in one article.

British use puts the stop of a whole quoted sentence inside and that of quoted words outside. So stops inside count
against those outside only behind quoted words, or in an article with American signs.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_AMERICAN = expression(r"\bU\.S\.|\b(?:center|defense|labor|color|favor|neighbor)s?\b")
_SIGNS = ("U.S.", "center", "defense", "labor", "color", "favor", "neighbor")
_REACH = 240
_STOPS = (".", ",")
_MOST_PLACES = 50


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding at the first stop on the side the article uses less, the others as related places."""
    text = analysis.text
    outside = [hit for hit in hits if text.startswith(_STOPS, hit + 1) and _is_outside(text, hit)]
    if not outside:
        return ()
    inside = [hit for hit in hits if text[max(0, hit - 1) : hit] in _STOPS and text[hit] != "“"]
    counted = inside if inside and _is_american(text) else [hit for hit in inside if _is_words(text, hit)]
    return (_finding(text, header, outside, counted),) if counted else ()


def _finding(text: str, header: Header, outside: Sequence[int], counted: Sequence[int]) -> Finding:
    """The stops on the side the article uses less."""
    if len(outside) <= len(counted):
        minority, edits = outside, [edit for hit in outside for edit in _inwards(text, hit)]
    else:
        minority, edits = counted, [edit for hit in counted for edit in _outwards(text, hit)]
    first, *others = [_around(text, hit) for hit in minority]
    related = tuple(Place(span, "the same side") for span in others[:_MOST_PLACES])
    return header.finding(text, first, edits=edits, related=related)


def _is_american(text: str) -> bool:
    """True if the article has an American sign; the words are looked for first, which is cheap."""
    return any(sign in text for sign in _SIGNS) and _AMERICAN.search(text) is not None


def _is_outside(text: str, hit: int) -> bool:
    """True if one stop, and no part of a number, an ellipsis or a file name, follows the closing mark at `hit`."""
    after = text[hit + 2 : hit + 3]
    is_measure = text[hit - 1 : hit].isdigit() and "'" in text[max(0, hit - 4) : hit].replace("’", "'")
    closes = hit > 0 and text[hit] != "“" and text[hit - 1].isalnum() and not is_measure
    return closes and not after.isalnum() and after not in ("“", '"', ".")


def _is_words(text: str, hit: int) -> bool:
    """True if the quotation that closes at `hit` is quoted words: one stop, lower case, in the run of a sentence.

    After a comma or a dash it may go on with a quoted sentence, which keeps its stop.
    """
    start = max(text.rfind("“", max(0, hit - _REACH), hit), text.rfind('"', max(0, hit - _REACH), hit))
    quoted = text[start + 1 : hit - 1]
    is_in_run = text[max(0, start - 2) : start - 1].isalnum()
    return start >= 0 and is_in_run and quoted[:1].islower() and not re.search(r"[.!?…]\s", quoted)


def _inwards(text: str, hit: int) -> tuple[Edit, ...]:
    return (Edit(Span(hit, hit + 2), text[hit + 1] + text[hit]),)


def _outwards(text: str, hit: int) -> tuple[Edit, ...]:
    return (Edit(Span(hit - 1, hit + 1), text[hit] + text[hit - 1]),)


def _around(text: str, hit: int) -> Span:
    """The word before the mark, the mark and the stop."""
    start = hit
    while start > max(0, hit - 30) and not text[start - 1].isspace():
        start -= 1
    end = hit + 1
    if text[end : end + 1] in _STOPS:
        end += 1
    return Span(start, end)
