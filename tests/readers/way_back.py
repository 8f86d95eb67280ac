"""What the tests of all readers of markup ask of the way back to the source."""

import re
from itertools import pairwise

from copytaster.model.document import Document
from copytaster.model.source_map import UnwritableError
from copytaster.model.span import Span
from copytaster.model.zone import ZoneKind

NOT_PROSE = {ZoneKind.CODE, ZoneKind.URL, ZoneKind.EMBED}


def words(document: Document) -> list[Span]:
    """The words outside code and the like."""
    hidden = [zone.span for zone in document.zones if zone.kind in NOT_PROSE]
    found = (Span(*match.span()) for match in re.finditer(r"\w+", document.text))
    return [span for span in found if not any(span.overlaps(zone) for zone in hidden)]


def replaced(document: Document, span: Span, text: str) -> str | None:
    """The source with `text` in place of the span; None if that is refused."""
    mapped = document.source_map.to_source(span)
    if mapped is None or not document.source_map.is_contiguous(span):
        return None
    try:
        written = document.source_map.encode(text, *span)
    except UnwritableError:
        return None
    return document.source[: mapped.start] + written + document.source[mapped.end :]


def check_map(document: Document) -> None:
    """Every mapped character is that of the source, and every zone lies within the text."""
    for piece in document.source_map.pieces:
        written, shown = piece.source_span.of(document.source), piece.span.of(document.text)
        if piece.is_verbatim:
            assert re.sub(r"[\n\r\t\f]", " ", shown) == re.sub(r"[\n\r\t\f]", " ", written)
        else:
            assert written
    starts = [piece.span for piece in document.source_map.pieces]
    assert all(one.end <= other.start for one, other in pairwise(starts))
    assert all(0 <= zone.span.start < zone.span.end <= len(document.text) for zone in document.zones)
