"""HTML: the text a reader of the page sees, with the way back to its source."""

from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html_attributes import Captions, NotableTags
from copytaster.readers.html_elements import (
    BARRIERS,
    ELEMENTS,
    LISTS,
    MOST_PARAGRAPHS_OF_FORM,
    NOT_NAVIGATION_IN,
    PLAIN,
    Element,
)
from copytaster.readers.html_metadata import Metadata
from copytaster.readers.html_references import encode_text, references
from copytaster.readers.html_removable import Removable
from copytaster.readers.html_tokens import scan
from copytaster.readers.piecewise import PiecewiseText


def read_html(source: str, path: str | None = None) -> Document:
    """The document of an HTML page or fragment; damaged markup is read as browsers do, nothing is refused.

    Each block (paragraph, heading, list item, table cell, button ...) is one line of `text`, `pre` keeps its lines,
    and `alt` and `title` of an image that stands outside running text are captions on lines of their own. Left out
    are scripts, styles, templates, `noscript`, comments, and what `hidden` or `display:none` keeps off the page; what
    is hidden from assistive programs only (`aria-hidden`) is read. A zone is made for every element whose kind is
    known, and one of kind PARAGRAPH for any other element that names its language; zones stand in the order in which
    their elements open. Languages are as written (`en-GB`). Where a page states its date in several places,
    `article:published_time` counts before JSON-LD, that before other metadata, that before the first `time` element.
    """
    page = _Page(source)
    scan(source, page)
    return page.document(path)


# An element not yet closed: its name and meaning, where its tag begins and (as a mark) its text, the place of its zone
# in the list (negative if it makes none) with kind and language, whether it is left out, whether the line before it is
# over without it, and how much else and how many paragraphs had been read. A plain tuple: pages have thousands.
_Open = tuple[str, Element, int, int, int, ZoneKind | None, str | None, bool, bool, int, int]


class _Page:
    """Handles the parts of a page in order and keeps the open elements."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._text = PiecewiseText(source, encode_text)
        self._metadata = Metadata(source)
        self._zones: list[Zone | None] = []
        self._captions = Captions(source, self._text, self._zones)
        self._waiting = self._captions.waiting
        self._notable = NotableTags(source)
        self._open: list[_Open] = []
        self._counts: dict[str, int] = {}
        self._left_out = 0
        self._preformatted = 0
        self._after_pre_tag = -1
        self._held = 0
        self._paragraphs = 0
        self._elements: dict[int, Span] = {}  # those removable with the line that begins there

    def document(self, path: str | None) -> Document:
        """What was read."""
        while self._open:
            self._close_last()
        self._break_line()
        text, source_map = self._text.finish()
        metadata = self._metadata
        return Document(
            self._source,
            text,
            source_map,
            path,
            "html",
            tuple(zone for zone in self._zones if zone is not None),
            metadata.language,
            metadata.title,
            metadata.byline,
            metadata.published,
            metadata.url,
            Removable(self._source, self._elements, self._captions.places),
        )

    def blank(self, start: int, end: int) -> None:
        if self._text.is_line_over and not self._preformatted:
            return
        if self._preformatted:
            self.text(start, end)
        elif not self._left_out:
            self._text.add_blank(start, end)

    def text(self, start: int, end: int) -> None:
        if self._left_out:
            return
        if self._waiting:
            self._captions.drop()
        if self._preformatted:
            self._add_parts(self._without_first_break(start), end)
        elif self._source.find("&", start, end) < 0:
            self._text.add(start, end)
        else:
            self._add_parts(start, end)

    def _add_parts(self, start: int, end: int) -> None:
        is_preformatted = self._preformatted > 0
        for part_start, part_end, value in references(self._source, start, end):
            if value:
                self._text.add_decoded(value, part_start, part_end, is_preformatted=is_preformatted)
            elif value is None and is_preformatted:
                self._text.add_preformatted(part_start, part_end)
            elif value is None:
                self._text.add(part_start, part_end)

    def _without_first_break(self, start: int) -> int:
        if start == self._after_pre_tag:
            for line_break in ("\r\n", "\n"):
                if self._source.startswith(line_break, start):
                    return start + len(line_break)
        return start

    # One function, for most of the time that reading takes is spent here.
    def start_tag(  # noqa: C901 -- as above
        self, name: str, start: int, attributes: int, end: int
    ) -> None:
        element = ELEMENTS.get(name, PLAIN)
        is_void, is_block, is_left_out, is_removable, holds_more, is_special, kind, closes = element
        language, is_hidden = None, False
        if end > self._notable.next:
            language, is_hidden = self._notable.read(attributes, end)
        if element is PLAIN and not language and not is_hidden and not self._counts.get(name):
            return  # It only changes how words look.
        text = self._text
        begins_line = text.is_line_over or not text.length
        for closed in closes:
            if self._counts.get(closed):
                self._close_implied(closes)
                break
        if holds_more:
            self._held += 1
        if is_block and not text.is_line_over:
            self._break_line()
        if is_void:
            self._void(name, attributes, end, is_hidden=is_hidden)
            return
        if is_special:
            language = self._special(name, attributes, end, language)
        if kind is ZoneKind.LINK and self._source.find("href", attributes, end) < 0:
            kind = None
        slot = mark = -1
        kind = kind or (ZoneKind.PARAGRAPH if language else None)
        if kind is not None:
            slot = len(self._zones)
            self._zones.append(None)
        if kind is not None or is_removable:
            mark = text.mark()
        is_left_out = is_left_out or is_hidden
        self._left_out += is_left_out
        held, paragraphs = self._held, self._paragraphs
        self._open.append(
            (name, element, start, mark, slot, kind, language, is_left_out, begins_line, held, paragraphs)
        )
        self._counts[name] = self._counts.get(name, 0) + 1

    def _special(self, name: str, attributes: int, end: int, language: str | None) -> str | None:
        """What is to do at few start tags; the language that their element gives to its part of the text."""
        if name == "p":
            self._paragraphs += 1
        elif name == "pre":
            self._preformatted += 1
            self._after_pre_tag = end
        else:
            self._metadata.read_tag(name, attributes, end)
            return language if name == "time" else None
        return language

    def _void(self, name: str, attributes: int, end: int, *, is_hidden: bool) -> None:
        if name == "img":
            if not self._left_out and not is_hidden:
                self._captions.take(attributes, end)
        elif name in {"meta", "link"}:
            self._metadata.read_tag(name, attributes, end)

    def raw(self, name: str, start: int, end: int) -> None:
        if name == "title":
            if self._left_out == 1:  # in nothing but itself
                self._metadata.read_title(start, end)
        elif name == "script":
            self._metadata.read_script(self._open[-1][2], start, end)

    def comment(self, _start: int, _end: int) -> None:
        self._held += 1

    def end_tag(self, name: str, _start: int, end: int) -> None:
        if not self._counts.get(name):
            if name in {"p", "br"}:
                self._break_line()
            return
        last = self._open[-1]
        if last[0] == name and last[1].is_removable and last[9] == self._held:
            self._note_removable(last, end)
        while self._close_last() != name:
            pass

    def _note_removable(self, last: _Open, end: int) -> None:
        """The element is one line and nothing else: it can go with it. Of nested ones the innermost, or the list."""
        name, _, start, mark, _, _, _, _, begins_line, _, _ = last
        if not begins_line or self._left_out or self._preformatted:
            return
        line = self._text.start_of(mark)
        if line == self._text.line_start and (name in LISTS or line not in self._elements):
            self._elements[line] = Span(start, end)

    def _close_implied(self, names: frozenset[str]) -> None:
        depth = 0
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 12), -1):
            name = self._open[index][0]
            if name in names:
                depth = len(self._open) - index
            elif name in BARRIERS:
                break
        for _ in range(depth):
            self._close_last()

    def _close_last(self) -> str:
        name, element, _, mark, slot, kind, language, is_left_out, _, _, paragraphs = self._open.pop()
        self._counts[name] -= 1
        if element.is_block and not self._text.is_line_over:
            self._break_line()
        if kind is not None:
            start = self._text.start_of(mark)
            if start is not None and (kind is not ZoneKind.NAVIGATION or self._is_navigation(name, paragraphs)):
                self._zones[slot] = Zone(kind, Span(start, self._text.length), language)
        if is_left_out:
            self._left_out -= 1
        elif name == "pre":
            self._preformatted -= 1
        return name

    def _is_navigation(self, name: str, paragraphs: int) -> bool:
        if name == "form":
            return self._paragraphs - paragraphs <= MOST_PARAGRAPHS_OF_FORM
        return not any(self._counts.get(outer) for outer in NOT_NAVIGATION_IN.get(name, ()))

    def _break_line(self) -> None:
        if not self._left_out:
            if self._waiting:
                self._captions.add()
            self._text.break_line()
