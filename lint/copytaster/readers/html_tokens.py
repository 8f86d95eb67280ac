"""HTML -> its tags and the text between them, with their place in the source.

Why not the standard library's html.parser: on input with many unclosed tags or comments it needs quadratic time
(60 kB of `<a ` take six seconds in Python 3.11), and what it makes of damaged markup differs between patch releases.
The rules follow https://html.spec.whatwg.org/multipage/parsing.html#tokenization as far as text and places need them.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Protocol

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span
from copytaster.readers.html_references import decode, references


class Handler(Protocol):
    """What is called with each part of a page, in order. Names of elements are in lower case, places are offsets.

    A page has a few thousand tags, so these calls are what reading costs: no value is made for a part.
    """

    def text(self, start: int, end: int, /) -> None:
        """Characters between tags, some of them no blanks, which may hold character references."""

    def blank(self, start: int, end: int, /) -> None:
        """Blanks and line breaks between tags."""

    def start_tag(self, name: str, start: int, attributes: int, end: int, /) -> None:
        """A start tag; the source of its attributes begins at `attributes` and reaches to the end of the tag."""

    def end_tag(self, name: str, start: int, end: int, /) -> None:
        """An end tag."""

    def raw(self, name: str, start: int, end: int, /) -> None:
        """The content of an element of RAW_ELEMENTS, after its start tag."""

    def comment(self, start: int, end: int, /) -> None:
        """A comment, a declaration or a tag that is not closed up to the end of the source."""


# Possessive throughout: a tag is read once, or not at all if there is no ">" up to the end of the source. A quotation
# mark has a meaning after "=" only. The last alternative is a "<" that opens no tag.
_MARKUP = re.compile(
    r"""<(/?[A-Za-z][^ \t\n\f\r/>]*+)([^>=]*+(?:=(?:"[^"]*+"|'[^']*+'|\s*+(?:"[^"]*+"|'[^']*+')?+)[^>=]*+)*+)>|<"""
)
BLANKS = " \t\n\f\r"
_TAG_OPENING = re.compile(r"</?[A-Za-z]")
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_COMMENT_END = re.compile(r"--!?>")
RAW_ELEMENTS = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea"})
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_ELEMENTS}


def scan(source: str, handler: Handler) -> None:
    """Calls the handler with each part of `source` in order, up to its end."""
    text, blank, start_tag, end_tag = handler.text, handler.blank, handler.start_tag, handler.end_tag
    position, length = 0, len(source)
    while position < length:
        for match in _MARKUP.finditer(source, position):
            start, end = match.span()
            if start > position:
                if source[position:start].strip(BLANKS):
                    text(position, start)
                else:
                    blank(position, start)
            name = match[1]
            if name is None:
                position = _not_a_tag(source, start, handler)
                break
            position = end
            if name[0] == "/":
                end_tag(name[1:].lower(), start, end)
                continue
            name = name.lower()
            start_tag(name, start, match.start(2), end)
            if name in RAW_ELEMENTS:
                closing = _RAW_END[name].search(source, end)
                position = length if closing is None else closing.start()
                handler.raw(name, end, position)
                break
        else:
            if source[position:].strip(BLANKS):
                text(position, length)
            elif position < length:
                blank(position, length)
            return


def _not_a_tag(source: str, start: int, handler: Handler) -> int:
    """Where reading goes on after the `<` at `start`, which opens no tag: a comment, a declaration or mere text."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            end = source.index(">", start) + 1
        else:
            closing = _COMMENT_END.search(source, start + 4)
            end = len(source) if closing is None else closing.end()
    elif _TAG_OPENING.match(source, start):
        end = len(source)  # Not closed up to the end: browsers drop it, too.
    elif source.startswith(("<!", "<?"), start) or (source.startswith("</", start) and start + 2 < len(source)):
        end = source.find(">", start) + 1 or len(source)
    else:
        handler.text(start, start + 1)
        return start + 1
    handler.comment(start, end)
    return end


def attributes(source: str, start: int, end: int) -> dict[str, str]:
    """The attributes written there: names in lower case, values with references decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, start, end):
        group = match.lastindex
        value = match[group] if group is not None and group > 1 else ""
        found.setdefault(match[1].lower(), decode(value, in_attribute=True))
    return found


def quoted_values(source: str, start: int, end: int) -> dict[str, Span]:
    """Where the values in quotation marks of the attributes written there stand; the first of a name counts."""
    found: dict[str, Span] = {}
    for match in _ATTRIBUTE.finditer(source, start, end):
        found.setdefault(match[1].lower(), Span(*match.span(2 if match.lastindex == 2 else 3)))
    return {name: span for name, span in found.items() if span.start >= 0}


class TokenKind(Enum):
    """TEXT stands for itself, ENTITY for other text; RAW is the content of a script, style ...; the rest is markup."""

    TEXT = "text"
    ENTITY = "entity"
    START = "start"
    END = "end"
    RAW = "raw"


class Token(NamedTuple):
    """`source[start:end]` is a token. `value` is an entity's text, or an element's name in lower case; `attributes`
    is where the source of a start tag's attributes stands.
    """

    kind: TokenKind
    start: int
    end: int
    value: str = ""
    attributes: Span = Span(0, 0)


def tokens(source: str) -> Iterator[Token]:
    """The tokens of `source` in order. Comments, declarations and an unclosed tag at the end are left out."""
    collector = _Collector(source)
    scan(source, collector)
    return iter(collector.tokens)


class _Collector:
    """A handler that makes a token of each part."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.tokens: list[Token] = []

    def text(self, start: int, end: int) -> None:
        for part_start, part_end, value in references(self._source, start, end):
            kind = TokenKind.TEXT if value is None else TokenKind.ENTITY
            self.tokens.append(Token(kind, part_start, part_end, value or ""))

    def blank(self, start: int, end: int) -> None:
        self.tokens.append(Token(TokenKind.TEXT, start, end))

    def start_tag(self, name: str, start: int, attributes: int, end: int) -> None:
        self.tokens.append(Token(TokenKind.START, start, end, name, Span(attributes, end - 1)))

    def end_tag(self, name: str, start: int, end: int) -> None:
        self.tokens.append(Token(TokenKind.END, start, end, name))

    def raw(self, name: str, start: int, end: int) -> None:
        self.tokens.append(Token(TokenKind.RAW, start, end, name))

    def comment(self, _start: int, _end: int) -> None:
        pass
