"""Parts of a source that are hidden from a Markdown parser: shortcodes, JSX."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum

from copytaster.model.named_tuple import NamedTuple

_BEFORE = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?+[ \t]*+")
_LONGEST_INDENT = 200
_SHORTEST_INSTRUCTION = len("<??>")


class Effect(Enum):
    """What stands in the text for a hidden part: nothing, a line break, or a sign that something stood there."""

    NOTHING = "nothing"
    BREAK = "break"
    OBJECT = "object"


class Mask(NamedTuple):
    """`source[start:end]` is hidden."""

    start: int
    end: int
    effect: Effect


class Masks:
    """The hidden parts of one source, sorted and disjoint."""

    def __init__(self, source: str, masks: Iterable[Mask]) -> None:
        self._source = source
        self._masks = [mask for group in _grouped(source, masks) for mask in group]
        self._starts = [mask.start for mask in self._masks]

    def __bool__(self) -> bool:
        return bool(self._masks)

    def within(self, start: int, end: int) -> Iterator[Mask]:
        """Those that share a character with `source[start:end]`."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._masks) and self._masks[index].start < end:
            if self._masks[index].end > start:
                yield self._masks[index]
            index += 1

    def hidden(self, start: int, *, as_instructions: bool = False) -> str:
        """The source from `start` on, of equal length, with what is hidden written so that it means nothing.

        A part alone on its lines becomes a processing instruction, which a parser takes for a block of its own; any
        other a run of braces, punctuation without meaning in Markdown. For a parser of HTML all are instructions.
        """
        parts = []
        for mask in self._masks:
            if mask.start >= start:
                parts.append(self._source[start : mask.start])
                parts.append(self._filler(mask, is_alone=as_instructions or _is_alone(self._source, mask)))
                start = mask.end
        parts.append(self._source[start:])
        return "".join(parts)

    def _filler(self, mask: Mask, *, is_alone: bool) -> str:
        written = self._source[mask.start : mask.end]
        if is_alone and len(written) >= _SHORTEST_INSTRUCTION:
            return "<?" + re.sub(r"[^\r\n\t >]|(?<!\n)>", "x", written[2:-2]) + "?>"
        return re.sub(r"[^\r\n]", "}", written)


def _grouped(source: str, masks: Iterable[Mask]) -> Iterator[list[Mask]]:
    """Neighbours that fill a line together, such as two tags, are one part."""
    group: list[Mask] = []
    for mask in masks:
        if group and source[group[-1].end : mask.start].strip(" \t"):
            yield _joined(source, group)
            group = []
        group.append(mask)
    if group:
        yield _joined(source, group)


def _joined(source: str, group: list[Mask]) -> list[Mask]:
    whole = Mask(group[0].start, group[-1].end, Effect.BREAK)
    return [whole] if len(group) > 1 and _is_alone(source, whole) else group


def _is_alone(source: str, mask: Mask) -> bool:
    """True if nothing but marks of lists and quotations stands beside it on its lines."""
    low = max(0, mask.start - _LONGEST_INDENT)
    start = max(source.rfind("\n", low, mask.start), source.rfind("\r", low, mask.start), low - 1) + 1
    if start == low > 0 or _BEFORE.fullmatch(source, start, mask.start) is None:
        return False
    end = mask.end
    while source.startswith((" ", "\t"), end):
        end += 1
    return end == len(source) or source[end] in "\r\n"
