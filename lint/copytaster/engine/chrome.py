"""Page chrome: what certain lines lend to their neighbours, and what lies inside them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from copytaster.engine.found import Found
from copytaster.english.line_deletion import after_blank_lines, is_below_blank
from copytaster.model.fix import Applicability, Edit
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_BY_POSITION = "CHR3"
_MASKED_FAMILIES = frozenset({"MT", "NAM", "TYP"})


def lift_neighbours(text: str, chrome: Sequence[Found]) -> list[Found]:
    """Chrome findings in order; a doubtful line beside one safe to delete becomes as safe as its rule allows."""
    ordered = sorted(chrome, key=lambda found: found.finding.span)
    for step in (range(1, len(ordered)), range(len(ordered) - 2, -1, -1)):
        neighbour = -1 if step.step > 0 else 1
        for index in step:
            ordered[index] = _lifted(text, ordered[index], ordered[index + neighbour])
    return ordered


def without_repeats(chrome: Sequence[Found]) -> list[Found]:
    """The findings less those by position and structure (CHR3xx) on a line that a rule no milder names by its words."""
    named: dict[Span, Severity] = {}
    for found in chrome:
        if found.shelf != _BY_POSITION:
            named[found.finding.span] = max(found.severity, named.get(found.finding.span, Severity.INFO))
    return [
        found for found in chrome if found.shelf != _BY_POSITION or found.severity > named.get(found.finding.span, 0)
    ]


def close_gaps(text: str, chrome: Sequence[Found]) -> list[Found]:
    """Chrome findings in order; of several lines deleted in a row the last takes the blank lines after it along.

    Each deletion alone leaves them where the line before it is not blank, which it no longer is once that goes too.
    """
    closed: list[Found] = []
    end, trust = -1, 0
    for found in chrome:
        edit = _line_edit(text, found)
        if edit is None:
            closed.append(found)
        elif edit.span.start == end and found.trust <= trust:
            end = after_blank_lines(text, edit.span.end)
            closed.append(found.with_edit(Edit(Span(edit.span.start, end), "")))
        else:
            end, trust = (edit.span.end, found.trust) if is_below_blank(text, edit.span.start) else (-1, 0)
            closed.append(found)
    return closed


def _line_edit(text: str, found: Found) -> Edit | None:
    """The one edit of a finding that deletes whole lines."""
    if len(found.finding.fixes) != 1 or len(found.finding.fixes[0].edits) != 1:
        return None
    edit = found.finding.fixes[0].edits[0]
    starts_line = edit.span.start == 0 or text[edit.span.start - 1] == "\n"
    is_whole = starts_line and edit.span.length > 0 and text[edit.span.end - 1] == "\n"
    return edit if is_whole and not edit.text else None


def masked(findings: Iterable[Found], chrome: Sequence[Found]) -> list[Found]:
    """The findings less those of language families that lie inside a line that is surely chrome."""
    certain = [found.finding.span for found in chrome if found.severity >= Severity.WARNING]
    if not certain:
        return list(findings)
    starts = [span.start for span in certain]
    return [
        found
        for found in findings
        if found.rule.family not in _MASKED_FAMILIES or not _is_inside(found.finding.span, certain, starts)
    ]


def _lifted(text: str, found: Found, beside: Found) -> Found:
    trust = found.rule.edge_trust
    if not found.finding.fixes or found.trust >= trust or beside.trust < Applicability.SAFE:
        return found
    low, high = sorted((found.finding.span, beside.finding.span))
    return found if text[low.end : high.start].strip() else found.with_trust(Applicability(trust))


def _is_inside(span: Span, certain: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and certain[index].contains(span)
