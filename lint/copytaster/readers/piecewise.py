"""Building a document's text piece by piece, as readers of markup do."""

import re
from collections.abc import Iterable

from copytaster.model.source_map import Encoder, Piece, SourceMap
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

    def __init__(self, source: str, encode: Encoder) -> None:
        self._source = source
        self._encode = encode
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._joined: tuple[int, int] | None = None  # where the verbatim piece still growing began: text, source
        self._source_end = 0
        self._blank: Span | None = None
        self._breaks = False
        self._starts: list[int] = []
        self._unset_starts = 0
        self.length = 0

    def add(self, start: int, end: int) -> None:
        """Flowing text that stands at `source[start:end]` as it is."""
        for match in _WORDS_OR_BLANKS.finditer(self._source, start, end):
            if self._source[match.start()] in _BLANKS:
                self._keep_blank(Span(*match.span()))
            else:
                self._separate()
                self._append_verbatim(_spaced(match[0]), *match.span())

    def add_decoded(self, text: str, start: int, end: int, *, is_preformatted: bool = False) -> None:
        """Text that `source[start:end]` stands for."""
        if not is_preformatted and not text.strip(_BLANKS):
            self._keep_blank(Span(start, end))
        else:
            self._separate()
            self._append(text, Span(start, end))

    def add_preformatted(self, start: int, end: int) -> None:
        """Text that keeps its blanks and line breaks."""
        if start < end:
            self._separate()
            self._append_verbatim(self._source[start:end], start, end)

    def add_words(self, text: str, start: int) -> None:
        """Flowing text that stands in the source from `start` on, without runs of blanks."""
        end = start + len(text)
        if text[0] == " ":
            self._keep_blank(Span(start, start + 1))
            text = text[1:]
            start += 1
        is_followed = text[-1:] == " "
        if is_followed:
            text = text[:-1]
        if text:
            self._add_words(text, start)
        if is_followed:
            self._keep_blank(Span(end - 1, end))

    def _add_words(self, text: str, start: int) -> None:
        if self._breaks or self._blank is not None or self._unset_starts < len(self._starts):
            self._separate()
        if self._joined is None or self._source_end != start:
            self._close_piece()
            self._joined = (self.length, start)
        self._parts.append(text)
        length = len(text)
        self.length += length
        self._source_end = start + length

    def add_blank(self, start: int, end: int) -> None:
        """What stands for a blank between words."""
        self._keep_blank(Span(start, end))

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
        self._pieces += [
            piece._replace(span=Span(piece.span.start + start, piece.span.end + start)) for piece in pieces
        ]
        self.break_line()
        return start

    def break_line(self) -> None:
        """What follows stands on a line of its own."""
        self._blank = None
        self._breaks = self.length > 0

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
        return "".join(self._parts), SourceMap(self._pieces)

    def _keep_blank(self, span: Span) -> None:
        if self._blank is None and not self._breaks and self.length:
            self._blank = span

    def _separate(self) -> None:
        blank, self._blank = self._blank, None
        if self._breaks:
            self._breaks = False
            self._close_piece()
            self._parts.append("\n")
            self.length += 1
        elif blank is not None:
            if blank.length == 1:
                self._append_verbatim(" ", *blank)
            else:
                self._append(" ", blank)
        if self._unset_starts < len(self._starts):
            for mark in range(self._unset_starts, len(self._starts)):
                self._starts[mark] = self.length
            self._unset_starts = len(self._starts)

    def _append_verbatim(self, text: str, start: int, end: int) -> None:
        if self._joined is None or self._source_end != start:
            self._close_piece()
            self._joined = (self.length, start)
        self._parts.append(text)
        self.length += end - start
        self._source_end = end

    def _append(self, text: str, source_span: Span) -> None:
        self._close_piece()
        self._pieces.append(
            Piece(Span(self.length, self.length + len(text)), source_span, is_verbatim=False, encode=self._encode)
        )
        self._parts.append(text)
        self.length += len(text)

    def _close_piece(self) -> None:
        if self._joined is not None:
            text_start, source_start = self._joined
            spans = Span(text_start, self.length), Span(source_start, self._source_end)
            self._pieces.append(Piece(*spans, True, self._encode))
            self._joined = None


def _spaced(words: str) -> str:
    for blank in "\n\t\r\f":
        words = words.replace(blank, " ")
    return words
