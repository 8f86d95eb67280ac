"""Fields of one article, each read by itself, as one document's text."""

from bisect import bisect_right
from collections.abc import Callable, Iterable

from copytaster.model.document import Document, nothing
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import Part, SourceMap
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind


class Section(NamedTuple):
    """Text of one field with its way to the source; zones and `removable` as in a document."""

    text: str
    source_map: SourceMap
    zones: tuple[Zone, ...] = ()
    removable: Callable[[int], Span | None] = nothing

    def as_zone(self, kind: ZoneKind) -> "Section":
        """The section with a zone of that kind around it."""
        return self._replace(zones=(Zone(kind, Span(0, len(self.text))), *self.zones))


class Joined(NamedTuple):
    """Sections one below the other; the arguments that a document takes from them."""

    text: str
    source_map: SourceMap
    zones: tuple[Zone, ...]
    removable: Callable[[int], Span | None]


def join(sections: Iterable[Section]) -> Joined:
    """The sections that hold text, each beginning a line, in the order given: that of the source."""
    text: list[str] = []
    parts: list[Part] = []
    zones: list[Zone] = []
    starts: list[int] = []
    joined: list[Section] = []
    length = 0
    for section in sections:
        if not section.text.strip():
            continue
        if starts:
            text.append("\n")
            length += 1
        starts.append(length)
        joined.append(section)
        text.append(section.text)
        parts += section.source_map.moved(length)
        zones += [zone._replace(span=_moved(zone.span, length)) for zone in section.zones]
        length += len(section.text)

    def removable(line: int) -> Span | None:
        index = bisect_right(starts, line) - 1
        return joined[index].removable(line - starts[index]) if index >= 0 else None

    return Joined("".join(text), SourceMap.of_parts(parts), tuple(zones), removable)


def nested(document: Document, outer: SourceMap) -> Section:
    """A document whose source is the text of `outer` (HTML in an XML element) as a section of the source behind."""

    def removable(line: int) -> Span | None:
        span = document.removable(line)
        return outer.to_source(span) if span is not None and outer.is_contiguous(span) else None

    return Section(document.text, document.source_map.through(outer), document.zones, removable)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
