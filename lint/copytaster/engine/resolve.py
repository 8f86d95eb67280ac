"""Findings that overlap: of one shelf the best stays, of different shelves all do."""

from collections.abc import Iterable

from copytaster.engine.found import Found


def resolve(findings: Iterable[Found]) -> list[Found]:
    """The findings in order of place, without those that overlap a better one of their shelf.

    Better is: more severe, longer, more trusted fix, earlier ID. Linear in the findings but for the sort.
    """
    ordered = sorted(findings, key=lambda found: (found.finding.span, found.rule.id))
    last: dict[str, Found] = {}
    dropped: set[int] = set()
    for found in ordered:
        rival = last.get(found.shelf)
        if rival is None or not rival.finding.span.overlaps(found.finding.span):
            last[found.shelf] = found
        elif _worth(found) > _worth(rival):
            dropped.add(id(rival))
            last[found.shelf] = found
        else:
            dropped.add(id(found))
    return [found for found in ordered if id(found) not in dropped]


def _worth(found: Found) -> tuple[int, int, int, bool]:
    return (int(found.severity), found.finding.span.length, found.trust, bool(found.finding.related))
