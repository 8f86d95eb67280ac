"""Where two passages that say nearly the same differ."""

from collections.abc import Mapping, Sequence
from difflib import Match, SequenceMatcher

from copytaster.english.passage_words import NEGATIONS, Word
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span


class Gap(NamedTuple):
    """Words of two passages that do not match: `one` and `other` are ranges of words, either may be empty.

    `is_tail`: no matching words follow; `is_head`: none stand before.
    """

    one: range
    other: range
    is_head: bool = False
    is_tail: bool = False


class Alignment(NamedTuple):
    """How two passages match: `content` words in common (grammar aside), all `words` in common, and the gaps.

    `run` is the longest stretch of words in common. `reworded` are matching words of one sense but different form, by
    their index in either passage.
    """

    content: int
    words: int
    run: int
    gaps: tuple[Gap, ...]
    reworded: tuple[tuple[int, int], ...]


def align(one: Sequence[Word], other: Sequence[Word], senses: Mapping[str, str]) -> Alignment:
    """The best alignment of the two. `senses`: stem -> what stands for all stems of its sense."""
    ours, theirs = _keys(one, senses), _keys(other, senses)
    blocks = _anchored(one, SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())
    content = words = run = 0
    reworded: list[tuple[int, int]] = []
    for start, facing, size in blocks:
        words += size
        run = max(run, size)
        for step in range(size):
            mine, its = one[start + step], other[facing + step]
            content += bool(mine.stem)
            if mine.stem != its.stem:
                reworded.append((start + step, facing + step))
    return Alignment(content, words, run, tuple(_gaps(blocks, len(ours), len(theirs))), tuple(reworded))


def content_of(words: Sequence[Word], chosen: range) -> int:
    """How many of the chosen words are not grammar."""
    return sum(bool(words[index].stem) for index in chosen)


def is_negated(words: Sequence[Word], chosen: range) -> bool:
    """True if the chosen words turn the sense round (an odd number of negations)."""
    return sum(words[index].form in NEGATIONS for index in chosen) % 2 == 1


def span_of(words: Sequence[Word], chosen: range) -> Span:
    """Where the chosen words stand; where there are none, the words on either side of the place."""
    if chosen:
        return Span(words[chosen[0]].span.start, words[chosen[-1]].span.end)
    before, after = max(0, chosen.start - 1), min(len(words) - 1, chosen.start)
    return Span(words[before].span.start, words[after].span.end)


def _anchored(one: Sequence[Word], blocks: Sequence[Match]) -> list[Match]:
    """The blocks without those at either end that hold grammar words only: they match anything."""
    kept = [block for block in blocks if block.size]
    while kept and not content_of(one, range(kept[0].a, kept[0].a + kept[0].size)):
        del kept[0]
    while kept and not content_of(one, range(kept[-1].a, kept[-1].a + kept[-1].size)):
        del kept[-1]
    return kept


def _keys(words: Sequence[Word], senses: Mapping[str, str]) -> list[str]:
    return [senses.get(word.stem, word.stem) if word.stem else word.form for word in words]


def _gaps(blocks: Sequence[Match], ours: int, theirs: int) -> list[Gap]:
    gaps = []
    start = facing = 0
    for number, (begin, facing_begin, size) in enumerate([*blocks, Match(ours, theirs, 0)]):
        if begin > start or facing_begin > facing:
            gaps.append(
                Gap(
                    range(start, begin), range(facing, facing_begin), is_head=number == 0, is_tail=number == len(blocks)
                )
            )
        start, facing = begin + size, facing_begin + size
    return gaps
