"""One article put together from the strings of a JSON payload."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from copytaster.model.document import Dated, Document
from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html import read_html
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands, mapped to nothing, for something without words in running text."""

Inline = tuple[JsonText | str, ZoneKind | None]
"""A stretch of running text with the kind of its zone; a plain str is written by no source."""

_DATE = re.compile(r"\s{0,20}(\d{4})-(\d\d)-(\d\d)(?!\d)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n\s*+")


class JsonArticle:
    """Collects blocks, each on lines of its own, and what the payload says about the article.

    Blocks are added in reading order, whatever the order of the members in the source.
    """

    def __init__(self, source: JsonSource, format_: str) -> None:
        self._source = source
        self._format = format_
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._zones: list[Zone] = []
        self._length = 0
        self.title: str | None = None
        self.byline: str | None = None
        self.language: str | None = None
        self.url: str | None = None
        self.published: Dated | None = None

    def add_title(self, value: JsonValue, *, is_html: bool = False) -> None:
        """The headline; its text is the title of the document."""
        start = self._length
        if is_html:
            self.add_html(value, ZoneKind.HEADING)
        else:
            self.add_text(value, ZoneKind.HEADING)
        self.title = self.title or "".join(self._parts)[start:].strip() or None

    def add_text(self, value: JsonValue, kind: ZoneKind | None = None) -> None:
        """A string whose characters are the text; any other value adds nothing."""
        if isinstance(value, JsonText):
            self.add_inline([(value, None)], kind)

    def add_inline(self, stretches: Sequence[Inline], kind: ZoneKind | None = None) -> None:
        """A block that the source holds in several strings; it is read as one text."""
        parts: list[str] = []
        pieces: list[Piece] = []
        zones: list[Zone] = []
        length = 0
        for stretch, inner in stretches:
            text, mapped = (stretch, None) if isinstance(stretch, str) else stretch.read()
            if mapped is not None:
                pieces += _shifted(mapped.pieces, length)
            if inner is not None:
                zones.append(Zone(inner, Span(length, length + len(text))))
            parts.append(text)
            length += len(text)
        self._add("".join(parts), pieces, zones, kind)

    def add_html(self, value: JsonValue, kind: ZoneKind | None = None) -> None:
        """A string that holds HTML."""
        if isinstance(value, JsonText):
            text, source_map = value.read()
            self._add_html(text, source_map, 0, kind)

    def add_html_paragraphs(self, value: JsonValue) -> None:
        """A string of HTML in which blank lines part paragraphs, as editors without blocks store it."""
        if not isinstance(value, JsonText):
            return
        text, source_map = value.read()
        start = 0
        for gap in _BLANK_LINE.finditer(text):
            self._add_html(text[start : gap.start()], source_map, start, None)
            start = gap.end()
        self._add_html(text[start:], source_map, start, None)

    def _add_html(self, html: str, source_map: SourceMap, offset: int, kind: ZoneKind | None) -> None:
        inner = read_html(html)
        moved = SourceMap(_moved(inner.source_map.pieces, offset)) if offset else inner.source_map
        self._add(inner.text, moved.through(source_map).pieces, inner.zones, kind)

    def _add(self, text: str, pieces: Iterable[Piece], zones: Iterable[Zone], kind: ZoneKind | None) -> None:
        if not text.strip().strip(OBJECT):
            return
        if self._length:
            self._parts.append("\n")
            self._length += 1
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self._pieces += _shifted(pieces, start)
        if kind is not None:
            self._zones.append(Zone(kind, Span(start, self._length)))
        self._zones += [
            zone._replace(span=Span(zone.span.start + start, zone.span.end + start))
            for zone in zones
            if zone.span.length
        ]

    @property
    def text(self) -> str:
        """What has been added so far."""
        return "".join(self._parts)

    def documents(self) -> tuple[Document, ...]:
        """The article as a document; none if it has no words."""
        if not self._length:
            return ()
        return (
            Document(
                self._source.text,
                self.text,
                SourceMap(self._pieces),
                self._source.path,
                self._format,
                tuple(self._zones),
                self.language,
                self.title,
                self.byline,
                self.published,
                self.url,
            ),
        )


def text_of(value: JsonValue) -> str | None:
    """What a string says, without blanks around it; None for any other value and for an empty one."""
    return value.value.strip() or None if isinstance(value, JsonText) else None


def member(value: JsonValue, *names: str) -> JsonValue:
    """The member of a member ... of an object; None if it is not there."""
    for name in names:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def items(value: JsonValue) -> list[JsonValue]:
    """The items of an array; none of any other value."""
    return value if isinstance(value, list) else []


def first_text(value: JsonValue, names: Iterable[str]) -> str | None:
    """What the first of these members says that is a string with text."""
    return next((text for name in names if (text := text_of(member(value, name)))), None)


def first_date(value: JsonValue, names: Iterable[str]) -> Dated | None:
    """The first of these members that is a date (ISO 8601, its day as written)."""
    return next((date for name in names if (date := date_of(member(value, name)))), None)


def date_of(value: JsonValue) -> Dated | None:
    """The day that a string begins with (ISO 8601)."""
    match = _DATE.match(value.value) if isinstance(value, JsonText) else None
    if match is None:
        return None
    try:
        return Dated(datetime.date(*map(int, match.groups())), "metadata")
    except ValueError:
        return None


def names_of(people: JsonValue) -> str | None:
    """The names of people, joined by commas: texts, or objects with a `name`; one of them or an array."""
    listed = people if isinstance(people, list) else [people]
    names = (text_of(person) or text_of(member(person, "name")) for person in listed)
    return ", ".join(name for name in names if name) or None


def _shifted(pieces: Iterable[Piece], by: int) -> Iterator[Piece]:
    for piece in pieces:
        yield piece._replace(span=Span(piece.span.start + by, piece.span.end + by))


def _moved(pieces: Iterable[Piece], by: int) -> Iterator[Piece]:
    for piece in pieces:
        source = piece.source_span
        yield piece._replace(source_span=Span(source.start + by, source.end + by))
