"""Page chrome: what certain lines lend to their neighbours, and what lies inside them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from copytaster.engine.found import Found
from copytaster.model.fix import Applicability
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_MASKED_FAMILIES = frozenset({"MT", "NAM", "TYP"})


def lift_neighbours(text: str, chrome: Sequence[Found]) -> list[Found]:
    """Chrome findings in order; a doubtful line beside one safe to delete becomes as safe as its rule allows."""
    ordered = sorted(chrome, key=lambda found: found.finding.span)
    for step in (range(1, len(ordered)), range(len(ordered) - 2, -1, -1)):
        neighbour = -1 if step.step > 0 else 1
        for index in step:
            ordered[index] = _lifted(text, ordered[index], ordered[index + neighbour])
    return ordered


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
