"""One article put together from the strings of a JSON payload."""

import re
from collections.abc import Iterable, Sequence

from copytaster.model.document import Dated, Document
from copytaster.model.source_map import Part, SourceMap
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html import read_html
from copytaster.readers.json_removable import element_place
from copytaster.readers.json_scanner import JsonObject, JsonSource, JsonText, JsonValue
from copytaster.readers.published_dates import published
from copytaster.readers.sections import Section, join, nested

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands, mapped to nothing, for something without words in running text."""

Inline = tuple[JsonText | str, ZoneKind | None]
"""A stretch of running text with the kind of its zone; a plain str is written by no source."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n\s*+")


class JsonArticle:
    """Collects blocks, each on lines of its own, and what the payload says about the article.

    Blocks are added in reading order, whatever the order of the members in the source.
    """

    def __init__(self, source: JsonSource, format_: str) -> None:
        self._source = source
        self._format = format_
        self._sections: list[Section] = []
        self.title: str | None = None
        self.byline: str | None = None
        self.language: str | None = None
        self.url: str | None = None
        self.published: Dated | None = None

    def add_title(self, value: JsonValue, *, is_html: bool = False) -> None:
        """The headline; its text is the title of the document."""
        before = len(self._sections)
        if is_html:
            self.add_html(value, ZoneKind.HEADING)
        else:
            self.add_text(value, ZoneKind.HEADING)
        if len(self._sections) > before:
            self.title = self.title or self._sections[-1].text.strip()

    def add_text(self, value: JsonValue, kind: ZoneKind | None = None) -> None:
        """A string whose characters are the text; any other value adds nothing."""
        if isinstance(value, JsonText):
            self.add_inline([(value, None)], kind)

    def add_inline(self, stretches: Sequence[Inline], kind: ZoneKind | None = None, holder: JsonValue = None) -> None:
        """A block that the source holds in several strings; it is read as one text.

        `holder` is the object that goes with it where it is a single line; by default only the text can go.
        """
        parts: list[str] = []
        pieces: list[Part] = []
        zones: list[Zone] = []
        length = 0
        for stretch, inner in stretches:
            text, mapped = (stretch, None) if isinstance(stretch, str) else stretch.read()
            if mapped is not None:
                pieces += mapped.moved(length)
            if inner is not None and text:
                zones.append(Zone(inner, Span(length, length + len(text))))
            parts.append(text)
            length += len(text)
        self._add(_held(Section("".join(parts), SourceMap.of_parts(pieces), tuple(zones)), holder), kind)

    def add_html(self, value: JsonValue, kind: ZoneKind | None = None, holder: JsonValue = None) -> None:
        """A string that holds HTML; `holder` as of `add_inline`."""
        if isinstance(value, JsonText):
            text, source_map = value.read()
            self._add(_held(nested(read_html(text), source_map), holder), kind)

    def add_html_paragraphs(self, value: JsonValue) -> None:
        """A string of HTML in which blank lines part paragraphs, as editors without blocks store it."""
        if not isinstance(value, JsonText):
            return
        text, source_map = value.read()
        start = 0
        for end, following in [*((gap.start(), gap.end()) for gap in _BLANK_LINE.finditer(text)), (len(text), 0)]:
            paragraph = SourceMap.identity(end - start, start).through(source_map)
            self._add(nested(read_html(text[start:end]), paragraph), None)
            start = following

    def _add(self, section: Section, kind: ZoneKind | None) -> None:
        if section.text.strip().strip(OBJECT):
            self._sections.append(section if kind is None else section.as_zone(kind))

    @property
    def text(self) -> str:
        """What has been added so far."""
        return "\n".join(section.text for section in self._sections)

    def documents(self) -> tuple[Document, ...]:
        """The article as a document; none if it has no words."""
        if not self._sections:
            return ()
        text, source_map, zones, removable = join(self._sections)
        return (
            Document(
                self._source.text,
                text,
                source_map,
                self._source.path,
                self._format,
                zones,
                self.language,
                self.title,
                self.byline,
                self.published,
                self.url,
                removable,
                is_in_strings=True,
            ),
        )


def _held(section: Section, holder: JsonValue) -> Section:
    """The section, to be deleted with the object that holds it and nothing else."""
    if not isinstance(holder, JsonObject) or "\n" in section.text or OBJECT in section.text:
        return section

    def removable(line: int) -> Span | None:
        return None if line else element_place(holder)

    return section._replace(removable=removable)


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
    """The first of these members that is a date; its day as written."""
    return next((date for name in names if (date := date_of(member(value, name)))), None)


def date_of(value: JsonValue) -> Dated | None:
    """The day that a string begins with."""
    return published(value.value) if isinstance(value, JsonText) else None


def names_of(people: JsonValue) -> str | None:
    """The names of people, joined by commas: texts, or objects with a `name`; one of them or an array."""
    listed = people if isinstance(people, list) else [people]
    names = (text_of(person) or text_of(member(person, "name")) for person in listed)
    return ", ".join(name for name in names if name) or None
