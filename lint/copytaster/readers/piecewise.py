"""Building a document's text piece by piece, as readers of markup do."""

import re
from collections.abc import Iterable

from copytaster.model.source_map import Encoder, Part, Piece, SourceMap
from copytaster.model.span import Span

# Words with one blank between, or a run of blanks. A no-break space is no blank: it is a character an author chose.
_WORDS_OR_BLANKS = re.compile(r"[^ \t\n\f\r]++(?:[ \t\n\f\r][^ \t\n\f\r]++)*+|[ \t\n\f\r]++")
_BLANKS = " \t\n\f\r"
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class PiecewiseText:
    """Text as a page shows it: blanks collapse into one, blocks stand on lines of their own.

    A run of blanks and line breaks becomes one space, which maps as a whole to the first run it stands for; a single
    blank or line break becomes a space in its own place and maps as any other character. To keep all blanks would
    make the map simpler, but indentation would look like doubled spaces. Blanks at the edge of a line and the line
    feeds between blocks have no piece.
    """

    length: int
    """How much text there is so far."""
    line_start: int
    """Where in the text its last line begins."""
    is_line_over: bool
    """Whether what follows stands on a line of its own; False while there is no text."""

    def __init__(self, source: str, encode: Encoder) -> None:
        self._source = source
        self._encode = encode
        self._parts: list[str] = []
        self._pieces: list[Part] = []
        self._joined = -1  # where in the text the verbatim piece still growing began; none grows if negative
        self._joined_source = 0
        self._source_end = 0
        self._blank: Span | None = None
        self.is_line_over = False
        self._starts: list[int] = []
        self._unset_starts = 0
        self.length = 0
        self.line_start = 0

    def add(self, start: int, end: int) -> None:
        """Flowing text that stands at `source[start:end]` as it is."""
        text = self._source[start:end]
        words = text.strip(_BLANKS)
        if not words:
            if text:
                self.add_blank(start, end)
            return
        first, last = start, end
        if len(words) != end - start:
            first = end - len(text.lstrip(_BLANKS))
            last = first + len(words)
            if first > start:
                self.add_blank(start, first)
        if "  " in words or "\n" in words or "\t" in words or "\r" in words or "\f" in words:
            self._add_words(first, last)
        else:
            self._separate()
            self._append_verbatim(words, first, last)
        if last < end:
            self._blank = Span(last, end)

    def add_blank(self, start: int, end: int) -> None:
        """Blanks and line breaks at `source[start:end]`, or what stands for them."""
        if self._blank is None and not self.is_line_over and self.length:
            self._blank = Span(start, end)

    def _add_words(self, start: int, end: int) -> None:
        for match in _WORDS_OR_BLANKS.finditer(self._source, start, end):
            if self._source[match.start()] in _BLANKS:
                self.add_blank(*match.span())
            else:
                self._separate()
                self._append_verbatim(_spaced(match[0]), *match.span())

    def add_decoded(self, text: str, start: int, end: int, *, is_preformatted: bool = False) -> None:
        """Text that `source[start:end]` stands for."""
        if not is_preformatted and not text.strip(_BLANKS):
            self.add_blank(start, end)
        else:
            self._separate()
            self._append(text, start, end)

    def add_preformatted(self, start: int, end: int) -> None:
        """Text that keeps its blanks and line breaks."""
        if start < end:
            self._separate()
            self._append_verbatim(self._source[start:end], start, end)

    def encode_with(self, encode: Encoder) -> Encoder:
        """What is added from now on is written by `encode`; the encoder so far."""
        self._close_piece()
        before, self._encode = self._encode, encode
        return before

    def drop_blank(self) -> None:
        """No blank stands before what follows, as before a footnote mark that is left out."""
        self._blank = None

    def add_object(self) -> None:
        """The sign, mapped to nothing, that something without words stands here."""
        self._separate()
        self._close_piece()
        self._parts.append(OBJECT)
        self.length += len(OBJECT)

    def add_document(self, text: str, pieces: Iterable[Piece]) -> int:
        """A text with its pieces, on lines of its own; where in the whole text it begins."""
        self.break_line()
        self._separate()
        self._close_piece()
        start = self.length
        self._parts.append(text)
        self.length += len(text)
        self._pieces += SourceMap(pieces).moved(start)
        self.break_line()
        return start

    def break_line(self) -> None:
        """What follows stands on a line of its own."""
        self._blank = None
        self.is_line_over = self.length > 0

    def mark(self) -> int:
        """A mark at the next character that will be added, separators left aside; `start_of` tells where it came."""
        self._starts.append(-1)
        return len(self._starts) - 1

    def start_of(self, mark: int) -> int | None:
        """The offset of that mark; None if nothing has been added since."""
        start = self._starts[mark]
        return None if start < 0 else start

    def finish(self) -> tuple[str, SourceMap]:
        """The whole text and its map."""
        self._close_piece()
        return "".join(self._parts), SourceMap.of_parts(self._pieces)

    def _separate(self) -> None:
        if self.is_line_over:
            self.is_line_over = False
            self._close_piece()
            self._parts.append("\n")
            self.length += 1
            self.line_start = self.length
        elif self._blank is not None:
            start, end = self._blank
            self._blank = None
            if end - start == 1:
                self._append_verbatim(" ", start, end)
            else:
                self._append(" ", start, end)
        if self._unset_starts < len(self._starts):
            for mark in range(self._unset_starts, len(self._starts)):
                self._starts[mark] = self.length
            self._unset_starts = len(self._starts)

    def _append_verbatim(self, text: str, start: int, end: int) -> None:
        if self._joined < 0 or self._source_end != start:
            self._close_piece()
            self._joined, self._joined_source = self.length, start
        self._parts.append(text)
        self.length += end - start
        self._source_end = end

    def _append(self, text: str, start: int, end: int) -> None:
        self._close_piece()
        length = self.length
        self.length += len(text)
        self._pieces.append((length, self.length, start, end, False, self._encode))
        self._parts.append(text)

    def _close_piece(self) -> None:
        if self._joined >= 0:
            places = self._joined, self.length, self._joined_source, self._source_end
            self._pieces.append((*places, True, self._encode))
            self._joined = -1


def _spaced(words: str) -> str:
    for blank in "\n\t\r\f":
        words = words.replace(blank, " ")
    return words
