"""The events of a Markdown parser -> text, zones and the way back."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pyromark

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.byte_offsets import ByteOffsets
from copytaster.readers.html_elements import BLOCKS, LEFT_OUT, VOID, ZONES
from copytaster.readers.html_tokens import TokenKind, tokens
from copytaster.readers.markdown_html import read_html_block
from copytaster.readers.markdown_map import encode_inline
from copytaster.readers.markdown_title import image_title
from copytaster.readers.masks import Effect, Masks
from copytaster.readers.piecewise import PiecewiseText

if TYPE_CHECKING:
    from pyromark.event import Range

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)
_EMPHASES = frozenset({"Emphasis", "Strong", "Strikethrough"})
_KINDS: Mapping[str, ZoneKind | None] = {
    "Heading": ZoneKind.HEADING,
    "Item": ZoneKind.LIST,
    "TableCell": ZoneKind.TABLE,
    "BlockQuote": ZoneKind.BLOCKQUOTE,
    "CodeBlock": ZoneKind.CODE,
    "Link": ZoneKind.LINK,
    "Image": ZoneKind.CAPTION,
    "FootnoteDefinition": None,
}
_INLINE_TAGS = frozenset(ZONES) - BLOCKS
_LEFT_OUT_TAGS = LEFT_OUT - VOID
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTINUATION = re.compile(r"[ \t]*+(?:>[ \t]*+)*+")


class _Open(NamedTuple):
    """A part not yet closed: its name (of a tag with a `<` before it), a mark where its text begins, its zone."""

    name: str
    mark: int
    kind: ZoneKind | None


class MarkdownBody:
    """Reads `source` from `start` on into `text`, `zones` and `edges`, the places just outside an emphasis.

    `hidden` is what the parser sees of the source, of equal length.
    """

    def __init__(self, source: str, start: int, masks: Masks) -> None:
        hidden = masks.hidden(start) if masks else source[start:]
        self._is_intricate = bool(masks) or "  " in hidden or "\t" in hidden
        try:
            self._offsets = ByteOffsets(hidden)
        except UnicodeEncodeError:
            hidden = _SURROGATE.sub("\ufffd", hidden)
            self._offsets = ByteOffsets(hidden)
            self._is_intricate = True
        self.text = PiecewiseText(source, encode_inline)
        self.zones: list[tuple[int, Zone]] = []
        self.edges: list[int] = []
        self._source = source
        self._start = start
        self._masks = masks
        self.hidden = hidden
        self._open: list[_Open] = []
        self._text_end = 0
        self._code_break: Span | None = None
        self._is_code = False
        self._html: list[Span] | None = None
        self._left_out = ""

    def read(self) -> None:
        """Takes all events of the parser in order."""
        break_line, take_text = self.text.break_line, self._take_text
        for event, place in pyromark.events_with_range(self.hidden, options=OPTIONS):
            if isinstance(event, str):
                self._take_sign(event, place)
                continue
            # Keys and classes are asked for in the order of how often they come: this loop is most of the work.
            [(kind, value)] = event.items()
            if kind == "Text":
                take_text(str(value), place["start"], place["end"])
            elif value == "Paragraph":
                if kind == "End" and self._open:
                    self._close_tags()
                break_line()
            elif kind == "Start":
                self._take_start(value, place)
            elif kind == "End":
                self._take_end(value, place)
            else:
                self._take_other(kind, value, place)

    def _take_sign(self, event: str, place: "Range") -> None:
        if event == "SoftBreak":
            start = self._offsets.at(place["start"])
            hidden, end = self.hidden, start + 1
            while start > self._text_end and hidden[start - 1] in " \t":
                start -= 1
            if hidden[end - 1] == "\r" and hidden.startswith("\n", end):
                end += 1
            if hidden.startswith((" ", "\t", ">"), end):
                match = _CONTINUATION.match(hidden, end)
                end = end if match is None else match.end()
            self.text.add_blank(self._start + start, self._start + end)
        else:
            self.text.break_line()

    def _take_text(self, value: str, first: int, last: int) -> None:
        """Text that stands at these bytes."""
        start = self._offsets.at(first)
        if self._left_out or first == last:  # nothing, or what is left of a tab cut by indentation
            return
        # The ampersand that `&amp;` stands for is also what the source has there.
        if not self.hidden.startswith(value, start) or (value == "&" and last - first > 1):
            self._text_end = self._offsets.at(last)
            places = self._start + start, self._start + self._text_end
            self.text.add_decoded(value, *places, is_preformatted=self._is_code)
            return
        end = start + len(value)
        is_escaped = start > self._text_end and self.hidden[start - 1] == "\\"
        self._text_end = end
        if self._is_code:
            self._add_code(self._start + start, self._start + end)
        elif is_escaped:
            start += self._start
            self.text.add_decoded(value[0], start - 1, start + 1)
            self._add_flowing(start + 1, self._start + end)
        elif self._is_intricate and (self._masks or "  " in value or not value.isprintable()):
            self._add_flowing(self._start + start, self._start + end)
        else:
            self.text.add(self._start + start, self._start + start + len(value))

    def _add_flowing(self, start: int, end: int) -> None:
        """Text with any blanks, and masks, in it."""
        for mask in self._masks.within(start, end):
            if start < mask.start:
                self.text.add(start, mask.start)
            if mask.start >= start:
                self._add_mask(mask.effect)
            start = mask.end
        if start < end:
            self.text.add(start, end)

    def _add_mask(self, effect: Effect) -> None:
        if effect is Effect.BREAK:
            self.text.break_line()
        elif effect is Effect.OBJECT:
            mark = self.text.mark()
            self.text.add_object()
            self._add_zone(ZoneKind.EMBED, mark)

    def _add_code(self, start: int, end: int) -> None:
        """Lines of a block of code; the line break after the last is none of its text."""
        if self._code_break is not None:
            self.text.add_preformatted(*self._code_break)
            self._code_break = None
        if self._source[end - 1] in "\r\n":
            end -= 1
            self._code_break = Span(end, end + 1)
        self.text.add_preformatted(start, end)

    def _take_start(self, value: Any, place: "Range") -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _EMPHASES:
            self.edges.append(self._start + self._offsets.at(place["start"]))
            return
        if name != "Link":
            self.text.break_line()
        kind = _KINDS.get(name)
        if name == "Link" and value["Link"]["link_type"] in {"Autolink", "Email"}:
            kind = ZoneKind.URL
        elif name == "CodeBlock":
            self._is_code = True
        elif name == "HtmlBlock":
            self._html = []
        if name in _KINDS:
            self._open.append(_Open(name, self.text.mark(), kind))

    def _take_end(self, value: Any, place: "Range") -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _EMPHASES:
            self.edges.append(self._start + self._offsets.at(place["end"]))
            return
        if name != "Link":
            self._close_tags()
        if name == "CodeBlock":
            self._is_code, self._code_break = False, None
        elif name == "HtmlBlock":
            self._add_html(self._html or [])
            self._html = None
        elif name == "Image":
            self._add_title(self._offsets.at(place["end"]))
        if name in _KINDS:
            self._close(name)
        if name != "Link":
            self.text.break_line()

    def _add_title(self, end: int) -> None:
        title = image_title(self._source, self._start + self._text_end, self._start + end)
        self._text_end = end
        if title is not None and title.text.strip():
            self.text.add_document(*title)

    def _take_other(self, kind: str, value: Any, place: "Range") -> None:
        if kind == "Code":
            self._take_code(value, place)
        elif kind == "InlineHtml":
            self._take_tag(value)
        elif kind == "Html" and self._html is not None:
            start, end = self._offsets.at(place["start"]), self._offsets.at(place["end"])
            self._html.append(Span(self._start + start, self._start + end))

    def _take_code(self, value: str, place: "Range") -> None:
        start, end = self._start + self._offsets.at(place["start"]), self._start + self._offsets.at(place["end"])
        self._text_end = end - self._start
        if self._left_out:
            return
        written = self._source[start:end]
        ticks = len(written) - len(written.lstrip("`"))
        start, end = start + ticks, end - ticks
        if end - start == len(value) + 2:
            start, end = start + 1, end - 1
        mark = self.text.mark()
        self.text.add(start, end)
        self._add_zone(ZoneKind.CODE, mark)

    def _take_tag(self, written: str) -> None:
        for token in tokens(written):
            name = token.value
            if token.kind is TokenKind.START:
                if name in _LEFT_OUT_TAGS:
                    self._left_out = self._left_out or name
                elif name in _INLINE_TAGS:
                    is_anchor = name == "a" and "href" not in token.attributes.of(written)
                    self._open.append(_Open("<" + name, self.text.mark(), None if is_anchor else ZONES[name]))
            elif token.kind is TokenKind.END:
                if name == self._left_out:
                    self._left_out = ""
                elif name in _INLINE_TAGS:
                    self._close("<" + name)
            if name in BLOCKS and token.kind in {TokenKind.START, TokenKind.END}:
                self.text.break_line()

    def _close_tags(self) -> None:
        """A tag left open ends with its block."""
        self._left_out = ""
        while self._open and self._open[-1].name[0] == "<":
            self._close(self._open[-1].name)

    def _close(self, name: str) -> None:
        """Closes the last open part if it has that name, or that name stands above tags left open."""
        if name[0] == "<" and (not self._open or self._open[-1].name != name):
            return
        while self._open:
            part = self._open.pop()
            if part.kind is not None:
                self._add_zone(part.kind, part.mark)
            if part.name == name:
                break

    def _add_zone(self, kind: ZoneKind, mark: int) -> None:
        start = self.text.start_of(mark)
        if start is not None and start < self.text.length:
            self.zones.append((mark, Zone(kind, Span(start, self.text.length))))

    def _add_html(self, lines: list[Span]) -> None:
        section = read_html_block(self._source, lines, self._masks)
        if section is None:
            return
        mark = self.text.mark()
        start = self.text.add_document(section.text, section.source_map.pieces)
        for zone in section.zones:
            span = Span(zone.span.start + start, zone.span.end + start)
            self.zones.append((mark, zone._replace(span=span)))
