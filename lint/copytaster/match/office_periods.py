"""What the holders of offices tell of the time an article speaks of, without its date.

Each title before a name allows certain days: “President Ann Roe” those of her terms, “former President Ann Roe” those
after them. The days that two such mentions allow must meet.
"""

from collections.abc import Iterator, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.mentions import Mention
from copytaster.match.backstory import looks_back
from copytaster.match.office_table import Term
from copytaster.model.finding import Finding, Place
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_GRACE = 6  # days, three at either end of a term
_FOREVER = 9_999_999
_SERVING = frozenset((None, "current", "sitting"))
_LEFT = frozenset(("former", "ex"))

Days = tuple[tuple[int, int], ...]


class Dated(NamedTuple):
    """A mention, the person it names, and the days it allows, as half-open spans of ordinals."""

    mention: Mention
    person: str
    has_left: bool
    days: Days


def dated(mention: Mention, person: str, terms: Sequence[Term]) -> Dated | None:
    """The days on which `terms`, those of the office named, allow what the mention says; None if it does not tell."""
    if mention.qualifier not in _SERVING | _LEFT or not terms:
        return None
    has_left = mention.qualifier in _LEFT
    served = sorted((term.first, term.last or _FOREVER) for term in terms)
    if not has_left:
        return Dated(mention, person, has_left, tuple(served))
    starts = [*(first for first, _ in served[1:]), _FOREVER]
    gaps = ((last, start) for (_, last), start in zip(served, starts, strict=True))
    return Dated(mention, person, has_left, tuple(gap for gap in gaps if gap[0] < gap[1]))


def two_titles(analysis: Analysis, header: Header, mentions: Sequence[Dated]) -> Iterator[Finding]:
    """A finding at the first mention of a person as a holder, or a former one, after the article said the other."""
    first: dict[str, Dated] = {}
    done: set[str] = set()
    for one in mentions:
        other = first.setdefault(one.person, one)
        if one.has_left != other.has_left and one.person not in done and not _meet(one.days, other.days):
            done.add(one.person)
            yield _finding(analysis, header, one, other)


def never_together(analysis: Analysis, header: Header, mentions: Sequence[Dated]) -> Iterator[Finding]:
    """One finding, at the mention that fits least, if no day is allowed by all; only information across paragraphs."""
    known: list[Dated] = []
    for one in mentions:
        for other in known:
            if one.person != other.person and not _meet(one.days, other.days, _GRACE):
                later = _odd_one(one, other, mentions)
                kept = other if later is one else one
                near = "\n" not in analysis.text[other.mention.span.start : one.mention.span.start]
                yield _finding(analysis, header, later, kept, None if near else Severity.INFO)
                return
        known.append(one)


def _odd_one(one: Dated, other: Dated, mentions: Sequence[Dated]) -> Dated:
    """Which of two that contradict each other also contradicts more of the rest; the later one if that is equal."""
    against_one = sum(not _meet(one.days, rest.days) for rest in mentions if rest.person != one.person)
    against_other = sum(not _meet(other.days, rest.days) for rest in mentions if rest.person != other.person)
    return other if against_other > against_one else one


def _meet(some: Days, others: Days, grace: int = 0) -> bool:
    return any(first < end + grace and start < last + grace for first, last in some for start, end in others)


def tells(analysis: Analysis, mention: Mention) -> bool:
    """True if the mention speaks of the time of the article: outside quotations and looks back."""
    return analysis.quotation_at(mention.span.start) is None and not looks_back(analysis, mention.span.start)


def _finding(analysis: Analysis, header: Header, odd: Dated, kept: Dated, severity: Severity | None = None) -> Finding:
    mention, other = odd.mention, kept.mention
    span = Span(mention.span.start, mention.name_span.end)
    shown = other.span.of(analysis.text)
    return header.finding(
        analysis.text,
        span,
        severity=severity,
        related=(Place(other.span, f"“{shown}” here"),),
        name=mention.name,
        other=shown,
    )
