"""HTML: the text a reader of the page sees, with the way back to its source."""

from typing import NamedTuple

from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html_elements import BARRIERS, BLOCKS, CLOSES, LEFT_OUT, VOID, ZONES
from copytaster.readers.html_metadata import Metadata
from copytaster.readers.html_tokens import Token, TokenKind, attributes, tokens
from copytaster.readers.piecewise import PiecewiseText


def read_html(source: str, path: str | None = None) -> Document:
    """The document of an HTML page or fragment; damaged markup is read as browsers do, nothing is refused.

    Each block (paragraph, heading, list item, table cell, button ...) is one line of `text`; scripts, styles,
    templates and comments are left out, `pre` keeps its lines. A zone is made for every element whose kind is
    known, and one of kind PARAGRAPH for any other element that names its language; zones stand in the order in which
    their elements open. Languages are as written (`en-GB`). Where a page states its date in several places,
    `article:published_time` counts before JSON-LD, that before other metadata, that before the first `time` element.
    """
    page = _Page(source)
    for token in tokens(source):
        page.take(token)
    return page.document(path)


def encode_text(text: str) -> str:
    """`text` as it is written between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _Open(NamedTuple):
    """An element not yet closed: its name, a mark where its text begins, its zone if it makes one."""

    name: str
    mark: int
    kind: ZoneKind | None
    language: str | None


class _Page:
    """Reads tokens in order and keeps the open elements."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._text = PiecewiseText(source, encode_text)
        self._metadata = Metadata()
        self._open: list[_Open] = []
        self._counts: dict[str, int] = {}
        self._left_out = 0
        self._preformatted = 0
        self._title: list[str] | None = None
        self._is_linked_data = False
        self._after_pre_tag = -1
        self._zones: list[tuple[int, Zone]] = []

    def take(self, token: Token) -> None:
        if token.kind is TokenKind.TEXT or token.kind is TokenKind.ENTITY:
            self._take_text(token)
        elif token.kind is TokenKind.START:
            self._start(token)
        elif token.kind is TokenKind.END:
            self._end(token.value)
        elif self._is_linked_data:
            self._metadata.read_linked_data(self._source[token.start : token.end])
            self._is_linked_data = False

    def document(self, path: str | None) -> Document:
        while self._open:
            self._close_last()
        text, source_map = self._text.finish()
        metadata = self._metadata
        return Document(
            self._source,
            text,
            source_map,
            path,
            "html",
            tuple(zone for _, zone in sorted(self._zones)),
            metadata.language,
            metadata.title,
            metadata.byline,
            metadata.published,
            metadata.url,
        )

    def _take_text(self, token: Token) -> None:
        is_entity = token.kind is TokenKind.ENTITY
        if self._title is not None:
            self._title.append(token.value if is_entity else self._source[token.start : token.end])
        elif self._left_out:
            return
        elif is_entity:
            if token.value:
                is_preformatted = self._preformatted > 0
                self._text.add_decoded(token.value, token.start, token.end, is_preformatted=is_preformatted)
        elif self._preformatted:
            self._text.add_preformatted(self._without_first_break(token), token.end)
        else:
            self._text.add(token.start, token.end)

    def _without_first_break(self, token: Token) -> int:
        if token.start != self._after_pre_tag:
            return token.start
        for line_break in ("\r\n", "\n"):
            if self._source.startswith(line_break, token.start):
                return token.start + len(line_break)
        return token.start

    def _start(self, token: Token) -> None:
        name = token.value
        if name in {"html", "body", "meta", "link", "time"}:
            self._metadata.read_tag(self._source, token)
        closes = CLOSES.get(name)
        if closes is not None:
            self._close_implied(closes)
        self._break_at(name)
        if name not in VOID:
            self._push(token)

    def _push(self, token: Token) -> None:
        name = token.value
        has_language = self._source.find("lang", *token.attributes) >= 0 and name not in {"html", "body"}
        language = attributes(self._source, token).get("lang") or None if has_language else None
        kind = None if name == "a" and self._source.find("href", *token.attributes) < 0 else ZONES.get(name)
        self._open.append(_Open(name, self._text.mark(), kind, language))
        self._counts[name] = self._counts.get(name, 0) + 1
        if name in LEFT_OUT:
            self._left_out += 1
            self._is_linked_data = name == "script" and "ld+json" in token.attributes.of(self._source)
        elif name == "pre":
            self._preformatted += 1
            self._after_pre_tag = token.end
        elif name == "title" and not self._left_out:
            self._title = []

    def _end(self, name: str) -> None:
        if name == "br" or (name == "p" and not self._counts.get("p")):
            self._text.break_line()
        if not self._counts.get(name):
            return
        while self._close_last() != name:
            pass

    def _close_implied(self, names: frozenset[str]) -> None:
        depth = 0
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 12), -1):
            name = self._open[index].name
            if name in names:
                depth = len(self._open) - index
            elif name in BARRIERS:
                break
        for _ in range(depth):
            self._close_last()

    def _close_last(self) -> str:
        element = self._open.pop()
        name = element.name
        self._counts[name] -= 1
        kind = element.kind or (ZoneKind.PARAGRAPH if element.language else None)
        start = self._text.start_of(element.mark)
        if kind is not None and start is not None:
            self._zones.append((element.mark, Zone(kind, Span(start, self._text.length), element.language)))
        if name in LEFT_OUT:
            self._left_out -= 1
        elif name == "pre":
            self._preformatted -= 1
        elif name == "title" and self._title is not None:
            title = " ".join("".join(self._title).split())
            self._metadata.element_title = self._metadata.element_title or title or None
            self._title = None
        self._break_at(name)
        return name

    def _break_at(self, name: str) -> None:
        if name in BLOCKS and not self._left_out:
            self._text.break_line()
