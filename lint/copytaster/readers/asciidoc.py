"""AsciiDoc: its prose, with the way back to the source. What is not understood is left out."""

import re

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.asciidoc_inline import add_inline, encode_text
from copytaster.readers.prose import Line, Prose, lines

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]++(?=\S)")
_ATTRIBUTE = re.compile(r":!?([\w-]{1,100})!?:(?:[ \t]++|\Z)")
_AUTHOR = re.compile(r"[^\W\d_][\w.' -]{1,100}(?:<[^<>]{1,200}>)?(?:;[^;]{1,200}){0,10}\Z")
_REVISION = re.compile(r"v?[\d.]{1,30}(?:,.{0,200})?\Z|.{0,40}\d{4}-\d\d-\d\d")
_BLOCK_ATTRIBUTES = re.compile(r"\[(?![\[ ])(?P<style>[^\],#.%]{0,60})[^\]\n]{0,2000}\]\Z|\[\[[^\]]{1,200}\]\]\Z")
_DELIMITER = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}[\w,-]{0,40}|[|!,:]={3,})\Z")
_IMAGE = re.compile(r"image::[^\s\[\]]{1,1000}\[(?P<alt>[^\],=\n\"]{0,1000})(?P<rest>[,\"][^\]]{0,2000})?\]\Z")
_BLOCK_MACRO = re.compile(r"[a-z]\w{1,30}::[^\s\[\]]{0,1000}\[[^\]\n]{0,2000}\]\Z")
_ITEM = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.|[a-zA-Z]\.)[ \t]++(?:\[[ *x]\][ \t]++)?(?=\S)|<\d{1,3}>[ \t]++")
_TERM = re.compile(r"(?P<term>[^\n]{1,300}?)(?::{2,4}|;;)(?:[ \t]++|\Z)")
_LABEL = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]++")
_TITLE = re.compile(r"\.(?=[^\s.])")
_BREAK = re.compile(r"'{3,}\Z|<{3,}\Z|-{3}\Z|\*{3}\Z|\+\Z|- - -\Z")
_NOT_PROSE = frozenset(
    {"source", "listing", "literal", "stem", "latexmath", "asciimath", "pass", "comment", "plantuml"}
)


def read_asciidoc(source: str, path: str | None = None) -> Document:
    """The document of an AsciiDoc file.

    Each block is one line of `text`; titles of blocks and alternative texts of images are captions. Listings, literal
    and pass-through blocks, tables, comments and macros without text are left out. Title, author, date and language
    come from the header.
    """
    reader = _AsciiDoc(source)
    reader.read()
    return reader.prose.document(path, "asciidoc", lambda changed: read_asciidoc(changed).text)


class _AsciiDoc:
    def __init__(self, source: str) -> None:
        self.prose = Prose(source, encode_text)
        self._lines = lines(source)
        self._source = source
        self._style = ""
        self._quotes: list[str] = []
        self._is_in_list = False

    def read(self) -> None:
        """Takes all blocks in order."""
        index = self._header()
        while index < len(self._lines):
            line = self._lines[index]
            if not line.text:
                index += 1
                continue
            index = self._block(index, line)

    def _header(self) -> int:
        """The title of the document, authors, revision and attributes; the line after them."""
        index = 0
        while index < len(self._lines) and (not self._lines[index].text or self._is_silent(self._lines[index])):
            self._take_attribute(self._lines[index])
            index += 1
        if index == len(self._lines) or not self._lines[index].text.startswith(("= ", "# ")):
            return index
        self._heading(self._lines[index])
        for pattern, fact in ((_AUTHOR, "author"), (_REVISION, "revdate")):
            if index + 1 < len(self._lines) and pattern.match(self._lines[index + 1].text):
                index += 1
                written = self._lines[index].text.partition("<")[0] if fact == "author" else self._lines[index].text
                self.prose.facts.setdefault(fact, written.strip())
        return index + 1

    def _is_silent(self, line: Line) -> bool:
        return line.indent == 0 and (
            _ATTRIBUTE.match(line.text) is not None or (line.text.startswith("//") and not line.text.startswith("////"))
        )

    def _take_attribute(self, line: Line) -> None:
        attribute = _ATTRIBUTE.match(line.text)
        if attribute is not None:
            self.prose.facts.setdefault(attribute[1].lower(), line.text[attribute.end() :])

    def _block(self, index: int, line: Line) -> int:
        if self._is_silent(line):
            self._take_attribute(line)
            return index + 1
        if _BREAK.match(line.text) and not line.indent:
            return index + 1
        delimiter = _DELIMITER.match(line.text)
        if delimiter is not None:
            return self._delimited(index, delimiter[1])
        attributes = _BLOCK_ATTRIBUTES.match(line.text)
        if attributes is not None and not line.indent:
            self._style = (attributes["style"] or "").strip().lower()
            return index + 1
        if self._is_whole_line(line):
            return index + 1
        return self._paragraph(index, line)

    def _is_whole_line(self, line: Line) -> bool:
        """Takes a heading, an image, a macro or the title of a block; False if the line is none of them."""
        if line.indent:
            return False
        image = _IMAGE.match(line.text)
        if image is not None:
            self._captioned(line.start + image.start("alt"), line.start + image.end("alt"))
        elif _TITLE.match(line.text):
            self._captioned(line.start + 1, line.end)
        elif _HEADING.match(line.text):
            self._heading(line)
        else:
            return _BLOCK_MACRO.match(line.text) is not None
        return True

    def _heading(self, line: Line) -> None:
        mark = _HEADING.match(line.text)
        start = line.start + (mark.end() if mark else 0)
        self.prose.title = self.prose.title or self._source[start : line.end]
        self._is_in_list = False
        self._add(start, line.end, ZoneKind.HEADING)

    def _captioned(self, start: int, end: int) -> None:
        self._add(start, end, ZoneKind.CAPTION)

    def _delimited(self, index: int, mark: str) -> int:
        """A block between two equal lines: its content if that is prose, else the line after it."""
        style, self._style = self._style, ""
        is_prose = mark[0] in "=*_" or mark == "--"
        if is_prose and style not in _NOT_PROSE:
            if mark[0] == "_":
                self._quotes = [] if self._quotes else [mark]
            return index + 1
        closing = "```" if mark[0] == "`" else mark
        index += 1
        while index < len(self._lines) and self._lines[index].text != closing:
            index += 1
        return index + 1

    def _paragraph(self, index: int, first: Line) -> int:
        last = self._after_paragraph(index + 1)
        style, self._style = self._style, ""
        item = _ITEM.match(first.text)
        if style in _NOT_PROSE or (first.indent and item is None and not self._is_in_list):
            return last
        start, end = first.start, self._lines[last - 1].end
        term = _TERM.match(first.text) if item is None else None
        kind = ZoneKind.BLOCKQUOTE if style in {"quote", "verse"} or self._quotes else None
        if item is not None:
            self._is_in_list, kind, start = True, kind or ZoneKind.LIST, start + item.end()
        elif term is not None:
            self._is_in_list = True
            self._add(start + term.start("term"), start + term.end("term"), kind)
            start += term.end()
        else:
            label = _LABEL.match(first.text)
            start += label.end() if label else 0
            self._is_in_list = self._is_in_list and first.indent > 0
        self._add(start, end, kind)
        return last

    def _after_paragraph(self, index: int) -> int:
        """The line that ends the paragraph whose second line is `index`."""
        while index < len(self._lines):
            line = self._lines[index]
            is_over = not line.text or _ITEM.match(line.text) or _DELIMITER.match(line.text)
            if is_over or line.text == "+" or line.text.startswith("//") or _BLOCK_ATTRIBUTES.match(line.text):
                break
            index += 1
        return index

    def _add(self, start: int, end: int, kind: ZoneKind | None) -> None:
        self.prose.text.break_line()
        with self.prose.zone(kind):
            add_inline(self.prose, self._source, start, end)
        self.prose.text.break_line()
