"""Curly and straight marks in one article: the second kind came in with pasted or scraped text.

Option `marks`: `double` (quotation marks) or `apostrophe` (between letters).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.checks.quote_marks import Direction, direction
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_MOST_PLACES = 50
_APOSTROPHE = expression(r"[^\W\d_]{1,30}['’][^\W\d_]{1,30}")
_STRAIGHT = {"double": '"', "apostrophe": "'"}
_CURLY = {"double": "“", "apostrophe": "’"}

Spot = tuple[Span, list[Edit]]
"""Where a mark stands, and the edits that would write it the other way."""


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding at the first mark of the kind the article has fewer of, the others as related places."""
    text, marks = analysis.text, options["marks"]
    if _STRAIGHT[marks] not in text or _CURLY[marks] not in text:
        return ()
    return _find(text, header, hits, marks)


def _find(text: str, header: Header, hits: Sequence[int], marks: str) -> Iterator[Finding]:
    if marks == "double":
        straight, curly = _quotations(text, hits)
    else:
        straight, curly = _words(text, hits)
    if not straight or not curly:
        return
    minority = curly if len(curly) < len(straight) else straight
    first, *others = [span for span, _ in minority]
    edits = [edit for _, corrected in minority for edit in corrected]
    related = tuple(Place(span, "the same kind of mark") for span in others[:_MOST_PLACES])
    kinds = ("straight", "curly") if minority is straight else ("curly", "straight")
    yield header.finding(text, first, edits=edits, related=related, kind=kinds[0], other=kinds[1])


def _quotations(text: str, hits: Sequence[int]) -> tuple[list[Spot], list[Spot]]:
    """Straight and curly quotations that are closed."""
    straight: list[Spot] = []
    curly: list[Spot] = []
    opened: int | None = None
    for position in hits:
        if position > 0 and text[position] == '"' and text[position - 1].isdigit() and opened is None:
            continue
        faces = direction(text, position)
        if faces is Direction.OPENS:
            opened = position
        elif faces is Direction.CLOSES and opened is not None:
            if (text[opened] == '"') == (text[position] == '"'):
                is_straight = text[position] == '"'
                new = "“”" if is_straight else '""'
                edits = [Edit(Span(opened, opened + 1), new[0]), Edit(Span(position, position + 1), new[1])]
                (straight if is_straight else curly).append((_opening(text, opened, position + 1), edits))
            opened = None
        elif faces is Direction.UNCERTAIN:
            opened = None
    return straight, curly


def _opening(text: str, start: int, end: int) -> Span:
    """The quotation if it is short, else its first word."""
    if end - start <= 40:
        return Span(start, end)
    blank = text.find(" ", start, end)
    return Span(start, blank if 0 < blank < start + 40 else start + 1)


def _words(text: str, hits: Sequence[int]) -> tuple[list[Spot], list[Spot]]:
    """Words with a straight and with a curly apostrophe; nothing if all have the same."""
    last = len(text) - 1
    inner = [hit for hit in hits if 0 < hit < last and text[hit - 1].isalpha() and text[hit + 1].isalpha()]
    straight, curly = ([hit for hit in inner if text[hit] == mark] for mark in ("'", "’"))
    if not straight or not curly:
        return [], []
    return (
        [(_word(text, hit), [Edit(Span(hit, hit + 1), "’")]) for hit in straight],
        [(_word(text, hit), [Edit(Span(hit, hit + 1), "'")]) for hit in curly],
    )


def _word(text: str, position: int) -> Span:
    start = max(0, position - 30)
    for match in _APOSTROPHE.finditer(text, start, position + 31):
        if match.start() <= position < match.end():
            return Span(*match.span())
    return Span(position, position + 1)
