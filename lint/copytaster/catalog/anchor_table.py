"""The anchors of a catalogue and what they wake, as plain values that load fast."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from copytaster.model.named_tuple import NamedTuple

START_LENGTH = 4
"""By how many characters anchors are looked up where no automaton is worth its building."""
_BETWEEN = "\n\n"

Target = tuple[tuple[int, ...], tuple[int, ...]]
"""The units an anchor wakes inside a word, and those it wakes where a word begins."""


class AnchorTable(NamedTuple):
    """Anchors by number: the longer ones by their first characters, then the shorter ones.

    `starts` holds, under the first `START_LENGTH` characters, the number of the first anchor that begins so and then
    all of them, between two line feeds each: no anchor holds two. `targets` are numbers, one for each anchor: a unit
    that it wakes anywhere, or -1 - unit for one that it wakes where a word begins, or -1 - units - place of several
    in `several`; most anchors wake one unit.
    """

    starts: dict[str, str]
    short: tuple[str, ...]
    targets: memoryview
    several: tuple[Target, ...]
    units: int

    def beginning(self, start: str) -> tuple[tuple[int, str], ...]:
        """Number and text of the anchors that begin with these `START_LENGTH` characters."""
        first, *anchors = self.starts[start].split(_BETWEEN)
        return tuple(enumerate(anchors, int(first)))

    def anchors(self) -> list[str]:
        """All anchors in the order of their numbers."""
        return [anchor for packed in self.starts.values() for anchor in packed.split(_BETWEEN)[1:]] + list(self.short)

    def short_ones(self) -> dict[str, int]:
        """The numbers of the anchors that are shorter than `START_LENGTH`."""
        return {anchor: number for number, anchor in enumerate(self.short, len(self.targets) - len(self.short))}

    def plain(self) -> tuple[Any, ...]:
        """The same as values that marshal can write."""
        return self._replace(targets=self.targets.tobytes())[:]  # type: ignore[arg-type]  # as it is stored

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...]) -> "AnchorTable":
        starts, short, targets, several, units = plain
        return cls(starts, short, memoryview(targets).cast("i"), several, units)


def anchor_table(woken: Mapping[str, tuple[Iterable[int], Iterable[int]]], units: int) -> AnchorTable:
    """The table of a catalogue of so many `units`: which an anchor wakes anywhere, and which where a word begins."""
    long = sorted(anchor for anchor in woken if len(anchor) >= START_LENGTH)
    short = sorted(anchor for anchor in woken if len(anchor) < START_LENGTH)
    several: list[Target] = []
    targets = array("i", _targets([woken[anchor] for anchor in (*long, *short)], several, units))
    starts: dict[str, str] = {}
    number = 0
    for start, anchors in groupby(long, lambda anchor: anchor[:START_LENGTH]):
        found = list(anchors)
        starts[start] = _BETWEEN.join((str(number), *found))
        number += len(found)
    return AnchorTable(starts, tuple(short), memoryview(targets.tobytes()).cast("i"), tuple(several), units)


def _targets(woken: Iterable[tuple[Iterable[int], Iterable[int]]], several: list[Target], units: int) -> Iterator[int]:
    for anywhere, at_words in (tuple(map(tuple, each)) for each in woken):
        if len(anywhere) + len(at_words) == 1:
            yield anywhere[0] if anywhere else -1 - at_words[0]
        else:
            yield -1 - units - len(several)
            several.append((anywhere, (*anywhere, *at_words)))
