"""Which lines two texts share, in time that stays linear for any input."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from copytaster.model.named_tuple import NamedTuple

# Between two anchors, stretches up to this long are compared thoroughly (quadratic time), longer ones as a whole.
_THOROUGH = 400


class Block(NamedTuple):
    """`old[old_start:old_start + length] == new[new_start:new_start + length]`."""

    old_start: int
    new_start: int
    length: int


def matching_blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Shared stretches of lines in order.

    Patience comparison (Bram Cohen): lines that occur once in each text are anchors; stretches grow from there.
    """
    old_at = new_at = 0
    for old_anchor, new_anchor in (*_anchors(old, new), (len(old), len(new))):
        if old_anchor < old_at or new_anchor < new_at:
            continue
        yield from _between(old, new, Block(old_at, new_at, 0), (old_anchor, new_anchor))
        if old_anchor < len(old):
            yield Block(old_anchor, new_anchor, 1)
        old_at, new_at = old_anchor + 1, new_anchor + 1


def _between(old: Sequence[str], new: Sequence[str], start: Block, end: tuple[int, int]) -> Iterator[Block]:
    old_low, new_low, _ = start
    old_high, new_high = end
    head = _shared(old, new, range(old_low, old_high), range(new_low, new_high))
    if head:
        yield Block(old_low, new_low, head)
    old_low, new_low = old_low + head, new_low + head
    tail = _shared(old, new, range(old_high - 1, old_low - 1, -1), range(new_high - 1, new_low - 1, -1))
    old_high, new_high = old_high - tail, new_high - tail
    if 0 < old_high - old_low <= _THOROUGH and 0 < new_high - new_low <= _THOROUGH:
        matcher = SequenceMatcher(None, old[old_low:old_high], new[new_low:new_high], autojunk=False)
        for old_start, new_start, length in matcher.get_matching_blocks():
            if length:
                yield Block(old_low + old_start, new_low + new_start, length)
    if tail:
        yield Block(old_high, new_high, tail)


def _shared(old: Sequence[str], new: Sequence[str], old_places: range, new_places: range) -> int:
    count = 0
    for old_place, new_place in zip(old_places, new_places, strict=False):
        if old[old_place] != new[new_place]:
            break
        count += 1
    return count


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places of lines that are unique in both texts: the longest chain that rises in both."""
    counts_old, counts_new = Counter(old), Counter(new)
    place_in_new = {line: place for place, line in enumerate(new) if counts_new[line] == 1 == counts_old[line]}
    pairs = [(place, place_in_new[line]) for place, line in enumerate(old) if line in place_in_new]
    return _longest_rising(pairs)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Patience sorting: the smallest last place of a chain of each length, with links to the one before."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, new_place) in enumerate(pairs):
        length = bisect_left(ends, new_place)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [new_place]
        at[length : length + 1] = [index]
    chain = []
    index = at[-1] if at else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
