"""The way from a document's text back to its source."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from copytaster.model.named_tuple import NamedTuple
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


Part = tuple[int, int, int, int, bool, Encoder]
"""A piece before it is made: start and end of its span, of its source span, whether it is verbatim, its encoder."""


class SourceMap:
    """Sorted pieces that cover the mapped characters of a document; separators a reader invented lie between them."""

    __slots__ = ("_parts", "_starts")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._parts: Sequence[Part] = [(*piece.span, *piece.source_span, *piece[2:]) for piece in pieces]
        self._starts = [part[0] for part in self._parts]

    @classmethod
    def of_parts(cls, parts: Sequence[Part]) -> "SourceMap":
        """The map of these pieces; of the many that a page has, few are ever asked for."""
        made = cls(())
        made._parts = parts
        made._starts = [part[0] for part in parts]
        return made

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in order."""
        return tuple(map(_piece, self._parts))

    @classmethod
    def identity(cls, length: int, offset: int = 0) -> "SourceMap":
        """The map of a text that is its source from `offset` on."""
        return cls((Piece(Span(0, length), Span(offset, offset + length)),))

    def to_source(self, span: Span) -> Span | None:
        """The smallest source range that yields `span`; None if the span touches text that no source wrote.

        A span that cuts a piece that is not verbatim takes the whole of it. Where the source has the parts of the
        text in another order, it may lie before where it begins: then it is what the first piece wrote of it.
        """
        if span.start == span.end:
            point = self._point(span.start)
            return None if point is None else Span(point, point)
        first, last = self._piece_at(span.start), self._piece_at(span.end - 1)
        if first is None or last is None:
            return None
        start = first.source_span.start + (span.start - first.span.start if first.is_verbatim else 0)
        end = last.source_span.end - (last.span.end - span.end if last.is_verbatim else 0)
        return Span(start, end) if start <= end else Span(start, first.source_span.end)

    def is_contiguous(self, span: Span) -> bool:
        """True if nothing but the text of `span` stands in its source range, so that it may be replaced."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return False
        piece = _piece(self._parts[index])
        if span.start > piece.span.end or not self._whole(piece, span):
            return False
        while piece.span.end < span.end:
            index += 1
            if index == len(self._parts):
                return False
            following = _piece(self._parts[index])
            joined = following.span.start == piece.span.end and following.source_span.start == piece.source_span.end
            if not joined or not self._whole(following, span):
                return False
            piece = following
        return True

    def encode(self, text: str, position: int, end: int | None = None) -> str:  # noqa: ARG002 -- for maps that look there
        """`text` as it must be written in the source at document offset `position`, in place of what goes to `end`.

        Raises UnwritableError if it cannot be written there.
        """
        index = max(0, bisect_right(self._starts, position) - 1)
        return self._parts[index][-1](text) if self._parts else text

    def through(self, outer: "SourceMap") -> "SourceMap":
        """This map followed by `outer`, whose text is this map's source: text in a JSON string in JSON.

        A character of which `outer` cannot say alone where it comes from (half of a pair written by one escape)
        is left unmapped: it could neither be pointed at nor replaced by itself.
        """
        return SourceMap.of_parts([part for own in self._parts for part in outer.compose(own)])

    def moved(self, by: int) -> Iterator[Part]:
        """The pieces in a text in which this map's text begins at `by`."""
        for start, end, source_start, source_end, is_verbatim, encode in self._parts:
            yield start + by, end + by, source_start, source_end, is_verbatim, encode

    def compose(self, inner: Part) -> Iterator[Part]:
        """`inner`, a piece whose source is this map's text, as pieces that lead to this map's source."""
        start, _, source_start, source_end, is_verbatim, encode = inner
        if not is_verbatim:
            span = Span(source_start, source_end)
            mapped = self.to_source(span)
            if mapped is not None and self.is_contiguous(span):
                yield (*inner[:2], *mapped, False, self._after(encode, source_start))
            return
        shift = start - source_start
        for index in range(max(0, bisect_right(self._starts, source_start) - 1), len(self._parts)):
            first, last, mapped_start, mapped_end, is_part_verbatim, _ = self._parts[index]
            if first >= source_end:
                return
            cut_start, cut_end = max(first, source_start), min(last, source_end)
            if is_part_verbatim:
                mapped_start += cut_start - first
                mapped_end -= last - cut_end
            if cut_start < cut_end and (is_part_verbatim or (cut_start == first and cut_end == last)):
                places = cut_start + shift, cut_end + shift, mapped_start, mapped_end
                yield (*places, is_part_verbatim, self._after(encode, cut_start))

    def _after(self, inner: Encoder, position: int) -> Encoder:
        def encode(text: str) -> str:
            return self.encode(inner(text), position)

        return encode

    @staticmethod
    def _whole(piece: Piece, span: Span) -> bool:
        inside = span.start <= piece.span.start and piece.span.end <= span.end
        return piece.is_verbatim or inside or not piece.span.overlaps(span)

    def _piece_at(self, position: int) -> Piece | None:
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self._parts[index][1]:
            return None
        return _piece(self._parts[index])

    def _piece_before(self, position: int) -> Piece | None:
        """The last piece that begins at or before `position`, else the first."""
        index = max(0, bisect_right(self._starts, position) - 1)
        return _piece(self._parts[index]) if self._parts else None

    def _point(self, position: int) -> int | None:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        piece = _piece(self._parts[index])
        if position > piece.span.end or (not piece.is_verbatim and piece.span.start < position < piece.span.end):
            return None
        if position == piece.span.end:
            return piece.source_span.end
        return piece.source_span.start + (position - piece.span.start)


def _piece(part: Part) -> Piece:
    start, end, source_start, source_end, is_verbatim, encode = part
    return Piece(Span(start, end), Span(source_start, source_end), is_verbatim, encode)
