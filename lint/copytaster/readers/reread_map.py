"""A map for formats in which it depends on its neighbours what a character means: what is written is read again."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from copytaster.model.errors import SourceError
from copytaster.model.source_map import Encoder, Piece, SourceMap, UnwritableError
from copytaster.model.span import Span

_BLANK_LINES = re.compile(r"[ \t]*+(?:\r\n?|\n)(?:[ \t]*+(?:\r\n?|\n))++(?![ \t]|\Z)")
_HARMLESS = re.compile(r"(?:[^\W_]|[ \xa0\n,'\"’‘“”«»–—?…/.()-])*+")
_LONGEST_MARK = 4  # that begins a line: with as many characters and a letter before it, the place is within one
_LOOKED_AT = 200
_LONGEST_READ = 20_000
_LEAST_CONTEXT = 60
_MOST_READINGS = 500


class RereadMap(SourceMap):
    """A map that writes flowing text with `inline`, and where marks are near reads the outcome again with `reread`.

    The line feed after a paragraph without markup leads to the blank lines after it, the one before the last paragraph
    to those before it, so that the two can be deleted together. Of a long source only the paragraphs around a change
    are read again, and after several hundred such changes all others that need it are refused.
    """

    __slots__ = ("_has_breaks", "_inline", "_most_readings", "_reread", "_source", "_text")

    def __init__(
        self, pieces: Iterable[Piece], text: str, source: str, *, inline: Encoder, reread: Callable[[str], str]
    ) -> None:
        super().__init__(pieces)
        self._text = text
        self._source = source
        self._inline = inline
        self._reread = reread
        self._most_readings = _MOST_READINGS
        self._has_breaks = False

    def to_source(self, span: Span) -> Span | None:
        """As any map says it."""
        mapped = super().to_source(span)
        if mapped is None and not self._has_breaks:
            self._add_breaks()
            mapped = super().to_source(span)
        return mapped

    def is_contiguous(self, span: Span) -> bool:
        """As any map says it."""
        if not self._has_breaks and "\n" in span.of(self._text):
            self._add_breaks()
        return super().is_contiguous(span)

    def encode(self, text: str, position: int, end: int | None = None) -> str:
        """`text` as it must be written at document offset `position`, in place of what goes to `end` if that is known.

        Raises UnwritableError if it would not be read as what it is, or change how something else is read.
        """
        span = Span(position, position if end is None else end)
        mapped = self.to_source(span)
        if mapped is None:
            return super().encode(text, position)
        before = self._source[max(0, mapped.start - _LOOKED_AT) : mapped.start]
        after = self._source[mapped.end : mapped.end + _LOOKED_AT]
        is_inline = self._is_inline(position)
        written = self.write(text, before, after, mapped) if is_inline else super().encode(text, position)
        if end is not None and not self.is_harmless(text, before, mapped.of(self._source), after):
            self._verify(span, text, mapped, written)
        return written

    def write(self, text: str, before: str, after: str, mapped: Span) -> str:  # noqa: ARG002 -- for those that look there
        """`text` as it should be written between these two, at `mapped` of the source."""
        return self._inline(text)

    def is_harmless(self, text: str, before: str, old: str, after: str) -> bool:
        """True if neither the old nor the new text, nor what stands beside them, can be read as markup."""
        line = before.replace("\r", "\n").rpartition("\n")[2]
        if len(line) < _LONGEST_MARK or not text or not any(map(str.isalpha, line)):
            return False
        return _HARMLESS.fullmatch(before[-1:] + old + text + after[:1]) is not None

    def stays_without(self, words: Span, lines: Span) -> bool:
        """True if the source without `lines` says the same without `words`, a line of the text, and nothing else."""
        try:
            self._verify(words, "", lines, "")
        except UnwritableError:
            return False
        return True

    def _verify(self, span: Span, text: str, mapped: Span, written: str) -> None:
        """Reads the changed source, of a long one what lies around, and compares."""
        self._most_readings -= 1
        if self._most_readings < 0:
            raise UnwritableError
        low, high = _paragraphs_around(self._source, mapped)
        source, old, place = self._source[low:high], self._text, span
        if source != self._source:
            old = self._reread(source)
            mark = self._text[max(0, span.start - _LEAST_CONTEXT) : span.end + _LEAST_CONTEXT]
            start = old.find(mark) + min(span.start, _LEAST_CONTEXT)
            if old.count(mark) != 1:
                raise UnwritableError
            place = Span(start, start + span.length)
        changed = source[: mapped.start - low] + written + source[mapped.end - low :]
        expected = old[: place.start] + text + old[place.end :]
        try:
            outcome = self._reread(changed)
        except SourceError:  # front matter that is none any more
            raise UnwritableError from None
        if _without_blanks(outcome) != _without_blanks(expected):
            raise UnwritableError

    def _add_breaks(self) -> None:
        """Pieces for line feeds; made when the first is asked for, since few texts need any."""
        self._has_breaks = True
        pieces: list[Piece] = []
        for piece, following in pairwise((*self.pieces, None)):
            if piece is None:
                break
            pieces.append(piece)
            end = piece.span.end
            if following is None or following.span.start != end + 1:
                continue
            blank = self._blank_lines(piece, following)
            if blank is not None:
                pieces.append(Piece(Span(end, end + 1), blank, is_verbatim=False, encode=self._inline))
        super().__init__(pieces)

    def _blank_lines(self, piece: Piece, following: Piece) -> Span | None:
        """The blank lines after a plain paragraph, or before the last one, which can go together with it."""
        if self._is_plain_paragraph(piece):
            match = _BLANK_LINES.match(self._source, piece.source_span.end)
            return None if match is None else Span(*match.span())
        if following.span.end < len(self._text) or not self._is_plain_paragraph(following):
            return None
        end = following.source_span.start
        start = len(self._source[:end].rstrip(" \t\r\n"))
        match = _BLANK_LINES.match(self._source, start)
        # Right after the words before it, they would also go with those, and leave their markup to the paragraph.
        is_apart = start > piece.source_span.end
        return Span(start, end) if is_apart and match is not None and match.end() == end else None

    def _is_plain_paragraph(self, piece: Piece) -> bool:
        """True if the piece is a whole line of the text and stands as one at the left margin of the source."""
        start, source_start = piece.span.start, piece.source_span.start
        if not piece.is_verbatim or piece.encode is not self._inline:
            return False
        starts_line = start == 0 or self._text[start - 1] == "\n"
        return starts_line and (source_start == 0 or self._source[source_start - 1] in "\r\n")

    def through(self, outer: SourceMap) -> SourceMap:
        """As the map itself does it; each piece keeps what it knows about its place."""
        self._add_breaks()
        bound = (piece._replace(encode=self._bound(piece)) for piece in self.pieces)
        return SourceMap(bound).through(outer)

    def _bound(self, piece: Piece) -> Callable[[str], str]:
        def encode(text: str) -> str:
            return self.encode(text, piece.span.start)

        return encode

    def _is_inline(self, position: int) -> bool:
        piece = self._piece_before(position)
        return piece is not None and piece.encode is self._inline


def _paragraphs_around(source: str, span: Span) -> Span:
    """The whole of a short source; of a long one the paragraphs around `span`."""
    if len(source) <= _LONGEST_READ:
        return Span(0, len(source))
    low = source.find("\n\n", max(0, span.start - _LONGEST_READ // 2), span.start)
    high = source.rfind("\n\n", span.end, span.end + _LONGEST_READ // 2)
    if low < 0 or high < 0:
        raise UnwritableError
    return Span(low, high)


def _without_blanks(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
