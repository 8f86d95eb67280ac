"""One Aho-Corasick pass over a text: which units of the catalogue it wakes, and where."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.catalog.prefixes import LONGEST as LONGEST_PREFIX
from copytaster.english.analysis import Analysis
from copytaster.match.line import LONGEST_LINE, line_starts

_BLOCK = 1 << 20
_STEM = 3


class Scanner:
    """The automaton over the anchors of a catalogue."""

    def __init__(self, catalog: CompiledCatalog) -> None:
        self._targets = catalog.targets
        self._prefixes = catalog.prefixes
        self._stems = {prefix[:_STEM] for prefix in catalog.prefixes}
        self._longest = max(map(len, catalog.anchors), default=1)
        self._automaton = AhoCorasick(
            catalog.anchors, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def wake(self, folded: str) -> dict[int, list[int]]:
        """Unit -> start offsets of its anchors in the folded text, in order."""
        hits: dict[int, list[int]] = {}
        targets = self._targets
        for offset, block in self._blocks(folded):
            overlap = self._longest - 1 if offset else 0
            for anchor, start, end in self._automaton.find_matches_as_indexes(block, overlapping=True):
                if end <= overlap:
                    continue
                is_word_start = start == 0 or not block[start - 1].isalnum()
                for unit in targets[anchor][is_word_start]:
                    if unit in hits:
                        hits[unit].append(start + offset)
                    else:
                        hits[unit] = [start + offset]
        return hits

    def wake_lines(self, analysis: Analysis) -> dict[int, list[int]]:
        """Unit -> where the lines begin that could be one of its lines, in order.

        A line is looked up by its first characters, with and without the marks it may be dressed with.
        """
        hits: dict[int, list[int]] = {}
        if not self._prefixes:
            return hits
        folded, prefixes = analysis.folded, self._prefixes
        for start, end in analysis.lines:
            if start < end <= start + LONGEST_LINE:
                for begin in line_starts(folded, start, end):
                    is_known = folded[begin : begin + _STEM] in self._stems
                    for stop in range(begin + 1, begin + (LONGEST_PREFIX if is_known else _STEM) + 1):
                        for unit in prefixes.get(folded[begin:stop], ()):
                            hits.setdefault(unit, []).append(start)
        return hits

    def _blocks(self, folded: str) -> Iterator[tuple[int, str]]:
        """The text in blocks that overlap by one character less than the longest anchor."""
        if len(folded) <= _BLOCK:
            yield 0, folded
            return
        for start in range(0, len(folded), _BLOCK):
            begin = max(0, start - self._longest + 1)
            yield begin, folded[begin : start + _BLOCK]
