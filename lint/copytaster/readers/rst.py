"""reStructuredText: its prose, with the way back to the source. What is not understood is left out."""

import re

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.prose import Prose, lines
from copytaster.readers.rst_inline import add_inline, encode_text

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1++")
_EXPLICIT = re.compile(r"\.\.(?:\s++|\Z)")
_DIRECTIVE = re.compile(r"(?:\|[^|]{1,200}\|\s++)?([\w:.+-]{1,60}?)\s?::(?:\s++|\Z)")
_FOOTNOTE = re.compile(r"\[[^\]\s]{1,60}\]\s++")
_FIELD = re.compile(r":((?:[^:\\\s]|\\.)(?:[^:\\]|\\.|:(?!\s|\Z)){0,100}+):(?:\s++|\Z)")
_NIKOLA = re.compile(r"(title|date|author|lang|language|slug|canonical|url|pubdate): ")
_BULLET = re.compile(r"(?:[-*+•‣⁃]|(?:\d{1,4}|[A-Za-z]|#|[ivxlIVXL]{1,6})[.)]|\((?:\d{1,4}|[A-Za-z#])\))(\s++)")
_LINE_BLOCK = re.compile(r"\|(?:\s++|\Z)")
_GRID = re.compile(r"\+[-=+]{2,}\+\Z|={2,}(?:[ \t]+={2,})+\Z")
_DEEPEST = 50
_PROSE_DIRECTIVES = {
    **dict.fromkeys("note warning tip important hint attention caution danger error admonition topic sidebar".split()),
    **dict.fromkeys("container compound only versionadded versionchanged deprecated seealso centered class".split()),
    **dict.fromkeys(("epigraph", "highlights", "pull-quote"), ZoneKind.BLOCKQUOTE),
    "rubric": ZoneKind.HEADING,
    "figure": ZoneKind.CAPTION,
}
_WITHOUT_ARGUMENT = frozenset({"figure", "container", "only", "class", "compound"})


def read_rst(source: str, path: str | None = None) -> Document:
    """The document of a reStructuredText file.

    Each block is one line of `text`. Directives that hold prose (notes, quotations, captions of figures) are read;
    code, tables, comments, targets and all other directives are left out. Title, author, date and language come from
    the document information or from the comments above it that Nikola reads.
    """
    reader = _Rst(source)
    reader.read(0, len(reader.lines), 0, None)
    return reader.prose.document(path, "rst", lambda changed: read_rst(changed).text)


class _Rst:
    def __init__(self, source: str) -> None:
        self.prose = Prose(source, encode_text)
        self.lines = lines(source)
        self._source = source
        self._depth = 0

    def read(self, index: int, end: int, margin: int, kind: ZoneKind | None) -> None:
        """The blocks of these lines; what is indented beyond `margin` is a quotation."""
        with self.prose.zone(kind):
            margins = [margin]
            while index < end:
                line = self.lines[index]
                if not line.text:
                    index += 1
                    continue
                while len(margins) > 1 and line.indent < margins[-1]:
                    margins.pop()
                index = self._block(index, end, margins)

    def _block(self, index: int, end: int, margins: list[int]) -> int:
        line = self.lines[index]
        if _EXPLICIT.match(line.text):
            return self._explicit(index, end)
        if _GRID.match(line.text) or line.text.startswith((">>> ", "__ ")):
            return self._after_paragraph(index, end)
        heading = self._heading(index, end)
        if heading:
            return heading
        field = _FIELD.match(line.text)
        if field is not None:
            return self._field(index, end, field)
        bullet = _BULLET.match(line.text)
        if bullet is not None and line.indent <= margins[-1]:
            margins.append(line.indent + bullet.end())
            return self._paragraph(index, end, ZoneKind.LIST, bullet.end())
        if _LINE_BLOCK.match(line.text):
            return self._line_block(index, end)
        is_quoted = line.indent > margins[-1]
        if is_quoted and index and self.lines[index - 1].text:
            margins.append(line.indent)  # the definition of a term, directly below it
            is_quoted = False
        return self._paragraph(index, end, ZoneKind.BLOCKQUOTE if is_quoted else None, 0)

    def _heading(self, index: int, end: int) -> int:
        """The line after a title at `index`, with or without a line above it; 0 if there is none."""
        line = self.lines[index]
        if _ADORNMENT.fullmatch(line.text):
            above = index + 2 < end and self.lines[index + 2].text == line.text and self.lines[index + 1].text
            if not above:
                return index + 1 if len(line.text) > 3 else 0
            return self._add_heading(index + 1, index + 3)
        following = self.lines[index + 1] if index + 1 < end else None
        if following is None or line.indent or not _ADORNMENT.fullmatch(following.text) or following.indent:
            return 0
        is_long = len(following.text) >= min(4, len(line.text))
        return self._add_heading(index, index + 2) if is_long else 0

    def _add_heading(self, index: int, after: int) -> int:
        line = self.lines[index]
        self.prose.text.break_line()
        with self.prose.zone(ZoneKind.HEADING):
            add_inline(self.prose, self._source, line.start, line.end)
        self.prose.text.break_line()
        self.prose.title = self.prose.title or line.text
        return after

    def _field(self, index: int, end: int, field: re.Match[str]) -> int:
        """A field is no prose; one of the document information is kept."""
        line = self.lines[index]
        if line.indent == 0:
            self.prose.facts.setdefault(field[1].lower(), line.text[field.end() :])
        return self._after_indented(index, end)

    def _explicit(self, index: int, end: int) -> int:
        line = self.lines[index]
        after = self._after_indented(index, end)
        opening = _EXPLICIT.match(line.text)
        content = line.text[opening.end() if opening else 0 :]
        told = _NIKOLA.match(content)
        if told is not None:
            self.prose.facts.setdefault(told[1], content[told.end() :])
            return index + 1
        directive, footnote = _DIRECTIVE.match(content), _FOOTNOTE.match(content)
        shift = len(line.text) - len(content)
        if footnote is not None:
            return self._paragraph(index, after, None, shift + footnote.end())
        if directive is not None and directive[1] in _PROSE_DIRECTIVES and self._depth < _DEEPEST:
            self._directive(index, after, directive[1], shift + directive.end())
        return after

    def _directive(self, index: int, after: int, name: str, shift: int) -> None:
        """The argument (where it is prose) and the content of a directive, its options left out."""
        line = self.lines[index]
        kind = _PROSE_DIRECTIVES[name]
        start = index + 1
        if name not in _WITHOUT_ARGUMENT and line.text[shift:]:
            start = self._paragraph(index, after, kind, shift)
        while start < after and _FIELD.match(self.lines[start].text):
            start += 1
        margin = min((found.indent for found in self.lines[start:after] if found.text), default=0)
        self._depth += 1
        self.read(start, after, margin, kind)
        self._depth -= 1

    def _paragraph(self, index: int, end: int, kind: ZoneKind | None, shift: int) -> int:
        """The paragraph that begins at `index`, `shift` characters left out; lines of another indentation end it."""
        first = self.lines[index]
        last = index + 1
        indent = first.indent if shift == 0 else None
        while last < end and self.lines[last].text:
            if indent is None:
                indent = self.lines[last].indent
                if indent <= first.indent:
                    break
            if self.lines[last].indent != indent:
                break
            last += 1
        stop = self.lines[last - 1].end
        is_literal = self._source.endswith("::", 0, stop)
        self.prose.text.break_line()
        with self.prose.zone(kind):
            start = first.start + shift
            if is_literal:
                stop -= 2 if stop - 2 <= start or self._source[stop - 3].isspace() else 1
            add_inline(self.prose, self._source, start, max(start, stop))
        self.prose.text.break_line()
        return self._after_literal(last, end, first.indent) if is_literal else last

    def _after_literal(self, index: int, end: int, indent: int) -> int:
        """The line after a literal block, which is indented more than the paragraph above it."""
        while index < end and (not self.lines[index].text or self.lines[index].indent > indent):
            index += 1
        return index

    def _line_block(self, index: int, end: int) -> int:
        while index < end and (bar := _LINE_BLOCK.match(self.lines[index].text)) is not None:
            line = self.lines[index]
            self.prose.text.break_line()
            add_inline(self.prose, self._source, line.start + bar.end(), line.end)
            index += 1
        self.prose.text.break_line()
        return index

    def _after_indented(self, index: int, end: int) -> int:
        """The line after the block at `index` and all that is indented more than it."""
        return self._after_literal(index + 1, end, self.lines[index].indent)

    def _after_paragraph(self, index: int, end: int) -> int:
        while index < end and self.lines[index].text:
            index += 1
        return index
