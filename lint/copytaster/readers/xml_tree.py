"""XML -> a tree of elements with their place in the source (https://www.w3.org/TR/xml/, without a DTD).

Why not xml.etree or expat: they tell at most where an element begins, not where each character of its text comes from.
"""

import re
from collections.abc import Iterator

from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import Encoder
from copytaster.model.span import Span
from copytaster.readers.html_references import encode_text
from copytaster.readers.xml_text import decode, encode_cdata

# Deeper than any article; it keeps those who walk the tree within Python's own limit.
DEEPEST = 200

# Possessive throughout, as in html_tokens. The last alternative is markup that is none.
_MARKUP = re.compile(
    r"""<(?:(/?)([^\s<>/!?=&'"]++)((?:\s++[^\s<>/=]++\s*+=\s*+(?:"[^"]*+"|'[^']*+'))*+)\s*+(/?)>"""
    r"""|(!\[CDATA\[|!--|\?|!DOCTYPE\b)|)"""
)
_ATTRIBUTE = re.compile(r"""([^\s<>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_ENDS = {"![CDATA[": "]]>", "!--": "-->", "?": "?>"}

# How this program calls the namespaces it knows; an element without a prefix here is known by its own name.
_NAMESPACES = {
    "http://www.w3.org/2005/Atom": "atom:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.w3.org/1999/xhtml": "html:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://purl.org/rss/1.0/": "",
    "http://iptc.org/std/nar/2006-10-01/": "",
    "http://iptc.org/std/NITF/2006-10-18/": "",
}


class XmlText(NamedTuple):
    """Characters of the source between tags: text with references, or the content of a CDATA section."""

    span: Span
    is_cdata: bool

    @property
    def encode(self) -> Encoder:
        """The encoder of this place."""
        return encode_cdata if self.is_cdata else encode_text


class XmlElement:
    """`name` is the local name behind the program's own prefix for its namespace (`dc:creator`, `item`);
    `language` the nearest `xml:lang`; `span` reaches from tag to tag. Comments count as children without text.
    """

    __slots__ = ("attributes", "children", "language", "name", "span")

    def __init__(self, name: str, attributes: dict[str, str], language: str | None, start: int) -> None:
        self.name = name
        self.attributes = attributes
        self.language = language
        self.span = Span(start, start)
        self.children: list[XmlElement | XmlText | None] = []

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    def elements(self, *names: str) -> Iterator["XmlElement"]:
        """The children with one of these names; all, if none is given."""
        for child in self.children:
            if isinstance(child, XmlElement) and (not names or child.name in names):
                yield child

    def first(self, *path: str) -> "XmlElement | None":
        """The first element on that path of names below this one."""
        found: XmlElement | None = self
        for name in path:
            found = None if found is None else next(found.elements(name), None)
        return found

    def every(self, *names: str) -> Iterator["XmlElement"]:
        """The elements with one of these names below this one, in the order of the source; not those inside one."""
        for child in self.elements():
            if child.name in names:
                yield child
            else:
                yield from child.every(*names)

    def words(self, source: str) -> str:
        """All text of the element, its blanks collapsed."""
        return " ".join("".join(self.texts(source)).split())

    def texts(self, source: str) -> Iterator[str]:
        """The text of the element, piece by piece."""
        for child in self.children:
            if isinstance(child, XmlElement):
                yield from child.texts(source)
            elif child is not None:
                text = child.span.of(source)
                yield text if child.is_cdata else decode(text)


def parse(source: str, path: str | None) -> XmlElement:
    """The root element. Raises SourceError with the line where the source is not well formed, where it declares
    entities (they are never expanded), and where elements nest too deep.
    """
    parser = _Parser(source, path)
    position = 0
    while position < len(source):
        for match in _MARKUP.finditer(source, position):
            parser.text(position, match.start(), is_cdata=False)
            position = match.end()
            if match[5] is not None:
                position = parser.declaration(match)
                break
            parser.tag(match)
        else:
            parser.text(position, len(source), is_cdata=False)
            break
    return parser.root()


class _Parser:
    """Takes the parts of a source in order and keeps the open elements with the namespaces in force."""

    def __init__(self, source: str, path: str | None) -> None:
        self._source = source
        self._path = path
        self._open: list[tuple[XmlElement, str, dict[str, str]]] = []
        self._root: XmlElement | None = None

    def root(self) -> XmlElement:
        if self._open:
            element, name, _ = self._open[-1]
            raise self._error(f"<{name}> is not closed", element.span.start)
        if self._root is None:
            raise self._error("holds no element", 0)
        return self._root

    def text(self, start: int, end: int, *, is_cdata: bool) -> None:
        if start == end:
            return
        if self._open:
            self._open[-1][0].children.append(XmlText(Span(start, end), is_cdata))
        elif self._source[start:end].strip("\ufeff \t\r\n"):
            raise self._error("text outside the root element", start)

    def declaration(self, match: re.Match[str]) -> int:
        """Where reading goes on after a CDATA section, a comment, an instruction or a document type."""
        if match[5] == "!DOCTYPE":
            return self._document_type(match.end())
        end = self._source.find(_ENDS[match[5]], match.end())
        if end < 0:
            raise self._error(f"<{match[5]} is not closed", match.start())
        if match[5] == "![CDATA[":
            self.text(match.end(), end, is_cdata=True)
        elif self._open:
            self._open[-1][0].children.append(None)
        return end + len(_ENDS[match[5]])

    def tag(self, match: re.Match[str]) -> None:
        name = match[2]
        if name is None:
            raise self._error("a “<” that begins no tag; write “&lt;”", match.start())
        if match[1]:
            self._end(match)
            return
        if len(self._open) == DEEPEST:
            raise self._error(f"elements nest deeper than {DEEPEST}", match.start())
        written = {found[1]: found[2] if found[2] is not None else found[3] for found in _ATTRIBUTE.finditer(match[3])}
        attributes = {key: decode(value) for key, value in written.items()}
        parent, _, namespaces = self._open[-1] if self._open else (None, "", {})
        declared = {key[6:]: value for key, value in attributes.items() if key == "xmlns" or key.startswith("xmlns:")}
        namespaces = {**namespaces, **declared} if declared else namespaces
        language = attributes.get("xml:lang") or (parent.language if parent else None)
        element = XmlElement(_known_name(name, namespaces), attributes, language, match.start())
        if parent is not None:
            parent.children.append(element)
        elif self._root is not None:
            raise self._error("a second root element", match.start())
        else:
            self._root = element
        if match[4]:
            element.span = Span(*match.span())
        else:
            self._open.append((element, name, namespaces))

    def _end(self, match: re.Match[str]) -> None:
        name = match[2]
        if not self._open:
            raise self._error(f"</{name}> closes nothing", match.start())
        element, opened, _ = self._open.pop()
        if opened != name:
            line = self._line(element.span.start)
            raise self._error(f"</{name}> where <{opened}> of line {line} must be closed", match.start())
        element.span = Span(element.span.start, match.end())

    def _document_type(self, start: int) -> int:
        bracket, end = self._source.find("[", start), self._source.find(">", start)
        if 0 <= bracket < end:
            close = self._source.find("]", bracket)
            if "<!ENTITY" in self._source[bracket : close if close >= 0 else None]:
                message = "the document type declares entities, which are not expanded; write out their text"
                raise SourceError(message, path=self._path, line=self._line(bracket))
            end = self._source.find(">", close) if close >= 0 else -1
        if end < 0:
            raise self._error("the document type is not closed", start)
        return end + 1

    def _error(self, problem: str, place: int) -> SourceError:
        return SourceError(
            f"is not well-formed XML: {problem}; mend or exclude it", path=self._path, line=self._line(place)
        )

    def _line(self, place: int) -> int:
        return self._source.count("\n", 0, place) + 1


def _known_name(name: str, namespaces: dict[str, str]) -> str:
    prefix, _, local = name.rpartition(":")
    address = namespaces.get(prefix)
    if address is None or address not in _NAMESPACES:
        return name
    return _NAMESPACES[address] + local
