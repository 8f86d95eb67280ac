"""Places that are not prose: code, addresses, embeds; and those that quote."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property

from copytaster.engine.found import Found
from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.model.zone import ZoneKind

_NOT_PROSE = frozenset({ZoneKind.CODE, ZoneKind.URL, ZoneKind.EMBED, ZoneKind.FRONT_MATTER})
_QUOTING = frozenset({ZoneKind.QUOTATION, ZoneKind.BLOCKQUOTE})
_READS_ADDRESSES = frozenset({"MT2", "CHR0", "CHR1", "CHR2", "CHR3", "CHR4"})
_LONGEST_ADDRESS = 400


class SpanSet:
    """Disjoint ranges that answer in logarithmic time whether a span touches them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start <= self._spans[-1].end:
                self._spans[-1] = Span(self._spans[-1].start, max(self._spans[-1].end, span.end))
            else:
                self._spans.append(span)
        self._starts = [span.start for span in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def touches(self, span: Span) -> bool:
        """True if a range shares a character with `span`, or holds the point where it inserts."""
        index = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return index >= 0 and span.start < self._spans[index].end


class Zones:
    """The zones of one document, sorted for questions."""

    def __init__(self, document: Document, also_quoting: Callable[[], Iterable[Span]] = tuple) -> None:
        """`also_quoting` tells the words that are quoted without a zone or a proper pair of marks."""
        self.not_prose = SpanSet(_of_kinds(document, _NOT_PROSE))
        self._document = document
        self._also_quoting = also_quoting
        self._text = document.text

    @cached_property
    def quoting(self) -> SpanSet:
        """What is quoted, asked for where a fix would change something."""
        return SpanSet((*_of_kinds(self._document, _QUOTING), *self._also_quoting()))

    def is_prose(self, found: Found) -> bool:
        """False inside code, embeds and front matter, and in an address unless the rule's shelf reads addresses."""
        span = found.finding.span
        if self.not_prose and self.not_prose.touches(span):
            return False
        return found.shelf in _READS_ADDRESSES or not _in_address(self._text, span)


def _of_kinds(document: Document, kinds: frozenset[ZoneKind]) -> list[Span]:
    return [zone.span for zone in document.zones if zone.kind in kinds]


def _in_address(text: str, span: Span) -> bool:
    """True if the whole span stands in one web or mail address."""
    low, high = max(0, span.start - _LONGEST_ADDRESS), min(len(text), span.end + _LONGEST_ADDRESS)
    start = max(text.rfind(blank, low, span.start) for blank in ' \n\t(<"') + 1
    ends = [text.find(blank, span.start, high) for blank in ' \n\t)>"']
    end = min((place for place in ends if place >= 0), default=high)
    if end < span.end:
        return False
    token = text[max(start, low) : end]
    return "://" in token or token.startswith("www.") or ("@" in token and "." in token.partition("@")[2])
