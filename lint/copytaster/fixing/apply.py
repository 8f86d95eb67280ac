"""Chosen fixes -> new text."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from copytaster.model.errors import FixError
from copytaster.model.fix import Edit, Fix
from copytaster.model.span import Span


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """`text` with all edits of the fixes made; spans count from the start of `text` as it is given.

    Raises FixError if two fixes change the same place or an edit lies outside the text: such fixes were made for
    another text, or must be applied one after the other with a check between.
    """
    edits = sorted(edit for fix in fixes for edit in fix.edits)
    parts: list[str] = []
    position = 0
    last: Edit | None = None
    for edit in edits:
        start, end = edit.span
        if start < 0 or end < start or end > len(text):
            raise FixError(f"characters {start} to {end} lie outside the text, which has {len(text)}; check it again")
        if last is not None and _conflict(last.span, edit.span):
            raise FixError(f"two fixes change the same place (characters {start} to {end}); apply one and check again")
        parts += text[position:start], edit.text
        position = end
        last = edit
    parts.append(text[position:])
    return "".join(parts)


def choose_fixes(fixes: Iterable[Fix]) -> tuple[list[Fix], list[Fix]]:
    """The fixes that can be made at once, and those left because one of the chosen changes the same place.

    Safer fixes are chosen first, of equally safe ones the first in the text. Two insertions at one place are in
    each other's way; an insertion at the edge of a replaced range is not.
    """
    given = list(fixes)
    chosen = set(choose_places(given))
    return (
        [fix for place, fix in enumerate(given) if place in chosen],
        [fix for place, fix in enumerate(given) if place not in chosen],
    )


def choose_places(fixes: Sequence[Fix]) -> list[int]:
    """As choose_fixes; the places in `fixes` of those chosen, in rising order."""
    crowds = _crowds(fixes)
    taken: dict[int, list[Span]] = {}
    order = sorted(range(len(fixes)), key=lambda place: (-fixes[place].applicability, fixes[place].edits[:1], place))
    chosen = []
    for place in order:
        wanted = list(zip(crowds[place], (edit.span for edit in fixes[place].edits), strict=True))
        if all(_is_free(span, taken.get(crowd, ())) for crowd, span in wanted):
            chosen.append(place)
            for crowd, span in wanted:
                spans = taken.setdefault(crowd, [])
                spans.insert(bisect_left(spans, span), span)
    return sorted(chosen)


def _crowds(fixes: Sequence[Fix]) -> list[list[int]]:
    """For each edit of each fix the number of its crowd: edits in different crowds are never in each other's way.

    Crowds keep the lists of taken spans short, so that a million fixes in one text stay fast.
    """
    places = sorted(
        (edit.span, place, index) for place, fix in enumerate(fixes) for index, edit in enumerate(fix.edits)
    )
    crowds = [[0] * len(fix.edits) for fix in fixes]
    crowd, reach, last = 0, 0, Span(-1, -1)
    for span, place, index in places:
        if span.start >= reach and span != last:
            crowd += 1
        crowds[place][index] = crowd
        reach, last = max(reach, span.end), span
    return crowds


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    """True if `span` conflicts with none of the sorted, disjoint spans `taken`; only its neighbours can."""
    index = bisect_left(taken, span)
    return not any(_conflict(span, neighbour) for neighbour in taken[max(0, index - 1) : index + 1])


def _conflict(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one == other
