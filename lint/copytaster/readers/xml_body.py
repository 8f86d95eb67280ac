"""The text of an XML element: as it stands, or laid out by what its elements mean (XHTML, NITF)."""

from collections.abc import Mapping

from copytaster.model.source_map import Part, SourceMap
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html_elements import LISTS, PLAIN, Element
from copytaster.readers.html_references import encode_text
from copytaster.readers.html_removable import whole_lines
from copytaster.readers.piecewise import PiecewiseText
from copytaster.readers.sections import Section
from copytaster.readers.xml_text import references
from copytaster.readers.xml_tree import XmlElement, XmlText


def plain_text(source: str, element: XmlElement) -> tuple[str, SourceMap]:
    """All characters inside the element, tags aside, with their map: what a format escaped into it."""
    parts: list[Part] = []
    text: list[str] = []
    length = 0
    for node in _texts(element):
        for start, end, value in _parts(source, node):
            written = source[start:end] if value is None else value
            parts.append((length, length + len(written), start, end, value is None, node.encode))
            text.append(written)
            length += len(written)
    return "".join(text), SourceMap.of_parts(parts)


def flowing_text(source: str, element: XmlElement) -> Section:
    """The element as flowing text: one line, blanks collapsed."""
    return laid_out(source, element, {})


def laid_out(source: str, element: XmlElement, meanings: Mapping[str, Element]) -> Section:
    """What is in the element, laid out by the meaning of the local names of the elements inside it."""
    body = _Body(source, meanings)
    body.take_children(element)
    return body.section()


def _texts(element: XmlElement) -> list[XmlText]:
    found: list[XmlText] = []
    for child in element.children:
        if isinstance(child, XmlElement):
            found += _texts(child)
        elif child is not None:
            found.append(child)
    return found


def _parts(source: str, node: XmlText) -> list[tuple[int, int, str | None]]:
    return [(*node.span, None)] if node.is_cdata else list(references(source, *node.span))


class _Body:
    """Walks a tree; how deep it may be is limited where it is parsed."""

    def __init__(self, source: str, meanings: Mapping[str, Element]) -> None:
        self._source = source
        self._meanings = meanings
        self._text = PiecewiseText(source, encode_text)
        self._zones: list[Zone | None] = []
        self._removable: dict[int, Span] = {}
        self._preformatted = 0
        self._held = 0

    def section(self) -> Section:
        text, source_map = self._text.finish()
        places, source = self._removable, self._source

        def removable(line: int) -> Span | None:
            return whole_lines(source, places[line]) if line in places else None

        return Section(text, source_map, tuple(zone for zone in self._zones if zone), removable)

    def take_children(self, element: XmlElement) -> None:
        for child in element.children:
            if isinstance(child, XmlText):
                self._take_text(child)
            elif child is None:
                self._held += 1
            else:
                self._take(child)

    def _take(self, element: XmlElement) -> None:
        meaning = self._meanings.get(element.local, PLAIN)
        if meaning.holds_more:
            self._held += 1
        begins_line = self._text.is_line_over or not self._text.length
        self._break(meaning)
        if meaning.is_left_out:
            return
        kind = meaning.kind
        slot, mark, held = len(self._zones), self._text.mark(), self._held
        self._zones.append(None)
        self._preformatted += element.local == "pre"
        self.take_children(element)
        self._preformatted -= element.local == "pre"
        self._break(meaning)
        start = self._text.start_of(mark)
        if start is None:
            return
        language = element.attributes.get("xml:lang") or element.attributes.get("lang")
        kind = kind or (ZoneKind.PARAGRAPH if language else None)
        if kind is not None:
            self._zones[slot] = Zone(kind, Span(start, self._text.length), language)
        is_line = begins_line and start == self._text.line_start and not self._preformatted
        is_alone = is_line and meaning.is_removable and held == self._held
        if is_alone and (element.local in LISTS or start not in self._removable):
            self._removable[start] = element.span

    def _take_text(self, node: XmlText) -> None:
        before = self._text.encode_with(node.encode)
        for start, end, value in _parts(self._source, node):
            if value is not None:
                self._text.add_decoded(value, start, end, is_preformatted=self._preformatted > 0)
            elif self._preformatted:
                self._text.add_preformatted(start, end)
            else:
                self._text.add(start, end)
        self._text.encode_with(before)

    def _break(self, meaning: Element) -> None:
        if meaning.is_block:
            self._text.break_line()
