"""Blocks of HTML in Markdown, read as HTML with the way back to their lines."""

from collections.abc import Iterable

from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span
from copytaster.readers.html import read_html
from copytaster.readers.markdown_map import encode_braces
from copytaster.readers.masks import Masks
from copytaster.readers.sections import Section


def read_html_block(source: str, lines: Iterable[Span], masks: Masks) -> Section | None:
    """What the block whose lines stand at these places of `source` says; None if nothing."""
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    for line in lines:
        written = _without_masks(source, line, masks)
        parts.append(written)
        pieces.append(Piece(Span(length, length + len(written)), line, encode=encode_braces))
        length += len(written)
    fragment = "".join(parts)
    if fragment.startswith(("<?", "<!--")) and fragment.find(">") == len(fragment.rstrip()) - 1:
        return None
    document = read_html(fragment)
    if not document.text:
        return None
    return Section(document.text, document.source_map.through(SourceMap(pieces)), document.zones)


def _without_masks(source: str, line: Span, masks: Masks) -> str:
    """The line, of equal length, with an instruction that means nothing for each hidden part."""
    parts: list[str] = []
    start = line.start
    for mask in masks.within(*line):
        low, high = max(mask.start, start), min(mask.end, line.end)
        instruction = "<?" + "x" * (high - low - 3) + ">" if high - low > 2 else " " * (high - low)
        parts += source[start:low], instruction
        start = high
    parts.append(source[start : line.end])
    return "".join(parts)
