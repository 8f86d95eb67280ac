"""One Aho-Corasick pass over a text: which units of the catalogue it wakes, and where."""

import re
from collections.abc import Callable, Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from copytaster.catalog.anchor_table import START_LENGTH
from copytaster.catalog.compiled import LONGEST_PREFIX, PREFIX_GROUP, CompiledCatalog
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.match.line import LONGEST_LINE, line_candidates, line_starts

_BLOCK = 1 << 18
_ENOUGH = 100_000
_SURROGATE = deferred("[\ud800-\udfff]")


class Scanner:
    """Finds the anchors of a catalogue.

    Building the automaton takes longer than a few articles do, so a short run looks every place up in a table that the
    catalogue holds; from a hundred thousand characters on the automaton does it.
    """

    def __init__(self, catalog: CompiledCatalog) -> None:
        self._table = catalog.anchors
        self._short = catalog.anchors.short_ones()
        self._beginning: dict[str, tuple[tuple[int, str], ...]] = {}
        self._catalog = catalog
        self._groups: dict[str, dict[str, tuple[int, ...]]] = {}
        self._longest = 1
        self._automaton: AhoCorasick | None = None
        self._read = 0

    def wake(self, folded: str) -> dict[int, list[int]]:
        """Unit -> start offsets of its anchors in the folded text, in order."""
        hits: dict[int, list[int]] = {}
        _, _, targets, several, units = self._table
        for start, anchor in self._found(folded):
            unit = targets[anchor]
            if unit < 0:
                is_inside = start and folded[start - 1].isalnum()
                unit = -1 - unit
                if unit >= units:
                    for one in several[unit - units][not is_inside]:
                        if one in hits:
                            hits[one].append(start)
                        else:
                            hits[one] = [start]
                    continue
                if is_inside:
                    continue
            if unit in hits:
                hits[unit].append(start)
            else:
                hits[unit] = [start]
        for places in hits.values():
            if len(places) > 1:
                places.sort()
        return hits

    def _found(self, folded: str) -> Iterable[tuple[int, int]]:
        """(offset, number of the anchor), in no sure order."""
        self._read += len(folded)
        if self._automaton is None and self._read < _ENOUGH:
            return self._looked_up(folded)
        if self._automaton is None:
            anchors = self._table.anchors()
            self._longest = max(map(len, anchors), default=1)
            self._automaton = AhoCorasick(
                anchors, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
            )
        if len(folded) <= _BLOCK:
            found = _matches(self._automaton, folded)
            return [(start, anchor) for anchor, start, _ in found]
        return self._in_blocks(self._automaton, folded)

    def _looked_up(self, folded: str) -> list[tuple[int, int]]:
        """The same from the table: every place by its first characters, short anchors by the whole of them."""
        starts, beginning = self._table.starts, self._beginning
        places = range(len(folded) - START_LENGTH + 1)
        known = [(place, start) for place in places if (start := folded[place : place + START_LENGTH]) in starts]
        for _, start in known:
            if start not in beginning:
                beginning[start] = self._table.beginning(start)
        found = [
            (place, number)
            for place, start in known
            for number, anchor in beginning[start]
            if folded.startswith(anchor, place)
        ]
        short = self._short
        for length in range(1, START_LENGTH):
            places = range(len(folded) - length + 1)
            found += [(place, short[part]) for place in places if (part := folded[place : place + length]) in short]
        return found

    def _in_blocks(self, automaton: AhoCorasick, folded: str) -> Iterator[tuple[int, int]]:
        """A long text block by block, so that its hits never stand in memory all at once."""
        for begin in range(0, len(folded), _BLOCK):
            offset = max(0, begin - self._longest + 1)
            found = _matches(automaton, folded[offset : begin + _BLOCK])
            for anchor, start, end in found:
                if end + offset > begin:
                    yield start + offset, anchor

    def wake_lines(self, analysis: Analysis, pattern_of: Callable[[int], re.Pattern[str]]) -> dict[int, list[int]]:
        """Unit -> where the lines begin that its pattern matches, in order.

        A line is looked up by its first characters, with and without the marks it may be dressed with, and tried at
        once: pages have many short lines, and most begin like a line of a dozen units and are none of them.
        """
        hits: dict[int, list[int]] = {}
        if not self._catalog.prefixes:
            return hits
        for start, end in analysis.lines:
            if start < end <= start + LONGEST_LINE:
                units = self._beginning_so(analysis.folded, start, end)
                candidates = line_candidates(analysis.text, start, end) if units else ()
                for unit in units:
                    fullmatch = pattern_of(unit).fullmatch
                    if any(fullmatch(analysis.folded, *candidate) for candidate in candidates):
                        hits.setdefault(unit, []).append(start)
        return hits

    def _beginning_so(self, folded: str, start: int, end: int) -> set[int]:
        """The units that look for a line which begins like this one."""
        units: set[int] = set()
        for begin in line_starts(folded, start, end):
            group = folded[begin : begin + PREFIX_GROUP]
            known = self._groups[group] if group in self._groups else self._unpack(group)
            if known:
                for stop in range(begin + 1, begin + LONGEST_PREFIX + 1):
                    units.update(known.get(folded[begin:stop], ()))
        return units

    def _unpack(self, group: str) -> dict[str, tuple[int, ...]]:
        """The prefixes of that beginning, those of a single character too, kept for the next line that has it."""
        known = self._catalog.units_of(group[:1]) | self._catalog.units_of(group)
        self._groups[group] = known
        return known


def _matches(automaton: AhoCorasick, text: str) -> list[tuple[int, int, int]]:
    """(anchor, start, end) of every match, overlapping ones too."""
    try:
        return automaton.find_matches_as_indexes(text, overlapping=True)
    except UnicodeEncodeError:
        # The automaton reads UTF-8, which has no lone surrogates.
        return automaton.find_matches_as_indexes(_SURROGATE().sub("\ufffd", text), overlapping=True)
