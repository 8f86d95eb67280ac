"""Findings that overlap: of one shelf the best stays, of different shelves all do."""

from collections.abc import Iterable

from copytaster.engine.found import Found

# People against the tables, and against the rest of the article: one finding is enough for a word.
_ONE_SUBJECT = {"NAM2": "NAM0"}


def resolve(findings: Iterable[Found]) -> list[Found]:
    """The findings in order of place, without those that overlap a better one of their shelf.

    Better is: more severe, longer, more trusted fix, earlier ID. Linear in the findings but for the sort.
    """
    ordered = sorted(findings, key=lambda found: (found.finding.span, found.rule.id))
    last: dict[str, Found] = {}
    dropped: set[int] = set()
    for found in ordered:
        shelf = _ONE_SUBJECT.get(found.shelf, found.shelf)
        rival = last.get(shelf)
        if rival is None or not rival.finding.span.overlaps(found.finding.span):
            last[shelf] = found
        elif _worth(found) > _worth(rival):
            dropped.add(id(rival))
            last[shelf] = found
        else:
            dropped.add(id(found))
    return [found for found in ordered if id(found) not in dropped]


def _worth(found: Found) -> tuple[int, int, int, bool]:
    return (int(found.severity), found.finding.span.length, found.trust, bool(found.finding.related))
