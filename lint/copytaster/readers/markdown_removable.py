"""Which block of Markdown may go together with the one line of text it holds."""

from functools import cached_property
from typing import Any

import pyromark

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span
from copytaster.readers.byte_offsets import ByteOffsets
from copytaster.readers.reread_map import RereadMap

_BLOCKS = frozenset({"Paragraph", "Heading", "Item", "BlockQuote"})
_UNSEEN = ("![", "<", "{")
"""What may stand for something that is not in the text: pictures, markup, shortcodes and expressions."""


class _Block(NamedTuple):
    """Its place in the source, without the blanks behind it, and the number of the block around it (-1: none)."""

    span: Span
    around: int


class MarkdownRemovable:
    """Answers for the lines of one document, by where they begin in its text.

    The source is parsed again for it when the first line is asked for: in most documents none ever is. A block goes
    with its lines and the blank ones above it; the outcome is read again, and has to say the same but for that line.
    """

    def __init__(
        self,
        source: str,
        text: str,
        source_map: RereadMap,
        hidden: str,
        options: pyromark.Options,
        *,
        leaves_plain: bool = True,
    ) -> None:
        """`hidden` is the end of `source`, from behind the front matter, as the parser sees it.

        `leaves_plain`: a paragraph without markup is left to the map, which can delete it without reading again.
        """
        self._source = source
        self._text = text
        self._map = source_map
        self._hidden = hidden
        self._options = options
        self._leaves_plain = leaves_plain

    def __call__(self, line: int) -> Span | None:
        """The source lines to delete with that line; None for a plain paragraph, or if something else would change."""
        end = self._text.find("\n", line)
        words = Span(line, len(self._text) if end < 0 else end)
        place = self._map.to_source(words) if words.length else None
        block = None if place is None else self._block_of(words, place)
        if block is None or (self._leaves_plain and block.of(self._source) == words.of(self._text)):
            return None
        written = block.of(self._source)
        lines = self._lines(block)
        if lines is None or any(sign in written for sign in _UNSEEN):
            return None
        return lines if self._map.stays_without(words, lines) else None

    def _block_of(self, words: Span, place: Span) -> Span | None:
        """The outermost block around `place` that begins behind the text before it and ends before the text behind."""
        blocks = self._blocks
        low, high = 0, len(blocks)
        while low < high:
            middle = (low + high) // 2
            if blocks[middle].span.start <= place.start:
                low = middle + 1
            else:
                high = middle
        index, found = low - 1, None
        before, after = self._neighbours(words)
        while index >= 0:
            span, index = blocks[index]
            if span.end < place.end:
                continue
            if span.start < before or span.end > after:
                break
            found = span
        return found

    def _neighbours(self, words: Span) -> tuple[int, int]:
        """Where in the source the text before and behind the line ends and begins."""
        before = self._map.to_source(Span(words.start - 2, words.start - 1)) if words.start > 1 else Span(0, 0)
        is_last = words.end + 1 >= len(self._text)
        end = len(self._source)
        after = Span(end, end) if is_last else self._map.to_source(Span(words.end + 1, words.end + 2))
        # Next to what the source did not write nothing is known: then no block is small enough.
        return (end if before is None else before.end), (0 if after is None else after.start)

    def _lines(self, block: Span) -> Span | None:
        """The whole lines of the block, and the blank ones above; for the first block those below.

        None if it shares a line with something.
        """
        source = self._source
        start = max(source.rfind("\n", 0, block.start), source.rfind("\r", 0, block.start)) + 1
        end = _line_end(source, block.end)
        if source[start : block.start].strip(" \t") or source[block.end : end].strip():
            return None
        above = len(source[:start].rstrip())
        if above <= len(source) - len(self._hidden):
            return Span(start, end + len(source[end:]) - len(source[end:].lstrip("\r\n")))
        return Span(_line_end(source, above), end)

    @cached_property
    def _blocks(self) -> list[_Block]:
        offsets, first = ByteOffsets(self._hidden), len(self._source) - len(self._hidden)
        blocks: list[_Block] = []
        open_: list[int] = []
        for event, place in pyromark.events_with_range(self._hidden, options=self._options):
            value: Any = event.get("Start") if isinstance(event, dict) else None
            name = value if isinstance(value, str) or value is None else next(iter(value))
            if name not in _BLOCKS:
                continue
            start, end = offsets.at(place["start"]), offsets.at(place["end"])
            end = start + len(self._hidden[start:end].rstrip())
            while open_ and blocks[open_[-1]].span.end <= start + first:
                open_.pop()
            blocks.append(_Block(Span(start + first, end + first), open_[-1] if open_ else -1))
            open_.append(len(blocks) - 1)
        return blocks


def _line_end(source: str, position: int) -> int:
    """Where the line after that of `position` begins, or the end."""
    end = source.find("\n", position)
    return len(source) if end < 0 else end + 1
