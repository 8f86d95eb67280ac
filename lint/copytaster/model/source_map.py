"""The way from a document's text back to its source."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from copytaster.model.span import Span

Encoder = Callable[[str], str]


def verbatim(text: str) -> str:
    """The encoder of a place where source and document are written alike."""
    return text


class UnwritableError(Exception):
    """A place of the source cannot hold the text: a quotation mark in a string that knows no escapes."""


class Piece(NamedTuple):
    """`text[span]` comes from `source[source_span]`.

    A verbatim piece has spans of one length and maps character by character; any other (an entity, an escape)
    maps only as a whole. `encode` writes new text for that place.
    """

    span: Span
    source_span: Span
    is_verbatim: bool = True
    encode: Encoder = verbatim


class SourceMap:
    """Sorted pieces that cover the mapped characters of a document; separators a reader invented lie between them."""

    __slots__ = ("_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        self._starts = [piece.span.start for piece in self.pieces]

    @classmethod
    def identity(cls, length: int, offset: int = 0) -> "SourceMap":
        """The map of a text that is its source from `offset` on."""
        return cls((Piece(Span(0, length), Span(offset, offset + length)),))

    def to_source(self, span: Span) -> Span | None:
        """The smallest source range that yields `span`; None if the span touches text that no source wrote.

        A span that cuts a piece that is not verbatim takes the whole of it.
        """
        if span.start == span.end:
            point = self._point(span.start)
            return None if point is None else Span(point, point)
        first, last = self._piece_at(span.start), self._piece_at(span.end - 1)
        if first is None or last is None:
            return None
        start = first.source_span.start + (span.start - first.span.start if first.is_verbatim else 0)
        end = last.source_span.end - (last.span.end - span.end if last.is_verbatim else 0)
        return Span(start, end)

    def is_contiguous(self, span: Span) -> bool:
        """True if nothing but the text of `span` stands in its source range, so that it may be replaced."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return False
        piece = self.pieces[index]
        if span.start > piece.span.end or not self._whole(piece, span):
            return False
        while piece.span.end < span.end:
            index += 1
            if index == len(self.pieces):
                return False
            following = self.pieces[index]
            joined = following.span.start == piece.span.end and following.source_span.start == piece.source_span.end
            if not joined or not self._whole(following, span):
                return False
            piece = following
        return True

    def encode(self, text: str, position: int, end: int | None = None) -> str:  # noqa: ARG002 -- for maps that look there
        """`text` as it must be written in the source at document offset `position`, in place of what goes to `end`.

        Raises UnwritableError if it cannot be written there.
        """
        piece = self._piece_before(position)
        return text if piece is None else piece.encode(text)

    def through(self, outer: "SourceMap") -> "SourceMap":
        """This map followed by `outer`, whose text is this map's source: text in a JSON string in JSON.

        A character of which `outer` cannot say alone where it comes from (half of a pair written by one escape)
        is left unmapped: it could neither be pointed at nor replaced by itself.
        """
        return SourceMap(part for piece in self.pieces for part in outer.compose(piece))

    def compose(self, inner: Piece) -> Iterator[Piece]:
        """`inner`, a piece whose source is this map's text, as pieces that lead to this map's source."""
        if not inner.is_verbatim:
            mapped = self.to_source(inner.source_span)
            if mapped is not None and self.is_contiguous(inner.source_span):
                yield Piece(inner.span, mapped, is_verbatim=False, encode=self._after(inner, inner.source_span.start))
            return
        shift = inner.span.start - inner.source_span.start
        for index in range(max(0, bisect_right(self._starts, inner.source_span.start) - 1), len(self.pieces)):
            piece = self.pieces[index]
            start = max(piece.span.start, inner.source_span.start)
            end = min(piece.span.end, inner.source_span.end)
            if piece.span.start >= inner.source_span.end:
                return
            if start < end and self._whole(piece, Span(start, end)):
                mapped = self.to_source(Span(start, end))
                if mapped is not None:
                    span = Span(start + shift, end + shift)
                    yield Piece(span, mapped, piece.is_verbatim, self._after(inner, start))

    def _after(self, inner: Piece, position: int) -> Encoder:
        def encode(text: str) -> str:
            return self.encode(inner.encode(text), position)

        return encode

    @staticmethod
    def _whole(piece: Piece, span: Span) -> bool:
        inside = span.start <= piece.span.start and piece.span.end <= span.end
        return piece.is_verbatim or inside or not piece.span.overlaps(span)

    def _piece_at(self, position: int) -> Piece | None:
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.pieces[index].span.end:
            return None
        return self.pieces[index]

    def _piece_before(self, position: int) -> Piece | None:
        """The last piece that begins at or before `position`, else the first."""
        index = max(0, bisect_right(self._starts, position) - 1)
        return self.pieces[index] if self.pieces else None

    def _point(self, position: int) -> int | None:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        piece = self.pieces[index]
        if position > piece.span.end or (not piece.is_verbatim and piece.span.start < position < piece.span.end):
            return None
        if position == piece.span.end:
            return piece.source_span.end
        return piece.source_span.start + (position - piece.span.start)
