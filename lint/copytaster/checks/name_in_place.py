"""Names that differ between articles in what is otherwise one sentence.

Two sentences that share nearly all their words are aligned. A name in one that faces another name is reported if both
are spelt alike (one is a slip), or if a preposition before both makes them places. Nothing is said where either article
has the other name as well.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any
from unicodedata import combining, normalize

from copytaster.english.alignment import align
from copytaster.english.geography import NATIONALITIES
from copytaster.english.passage_words import Word
from copytaster.english.passages import Passage, Story
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_LEAST_SHARED, _LEAST_OVERLAP = 5, 0.7
_SPELT_ALIKE = 0.6
_LEAST_LETTERS = 4
_LETTERS = str.maketrans({"ð": "d", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss"})
_NATIONALITIES = frozenset(NATIONALITIES)
_BEFORE_PLACES = frozenset("in at near from to outside".split())


class _Pair(NamedTuple):
    """Two names that face each other: where each stands, in which article."""

    article: int
    here: Span
    other: int
    there: Span


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding for each name that fewer articles have than the one it faces (of two articles: in the later one)."""
    pairs = [pair for one, other in story.alike_sentences for pair in _facing(story, one, other)]
    texts = [analysis.text for analysis in story.articles]
    uses = Counter(
        (article, name)
        for pair in pairs
        for article, name in {
            (pair.article, pair.here.of(texts[pair.article])),
            (pair.other, pair.there.of(texts[pair.other])),
        }
    )
    holders = Counter(name for _, name in uses)
    told: set[tuple[int, str]] = set()
    for pair in sorted(pairs):
        here, there = pair.here.of(texts[pair.article]), pair.there.of(texts[pair.other])
        if (holders[there], -pair.other) <= (holders[here], -pair.article):
            pair, here, there = _Pair(pair.other, pair.there, pair.article, pair.here), there, here  # noqa: PLW2901 -- turned round
        if (pair.article, here) not in told:
            told.add((pair.article, here))
            finding = header.finding(texts[pair.article], pair.here, other=there)
            yield StoryFinding(pair.article, finding, (StoryPlace(pair.other, pair.there, f"“{there}” here"),))


def _facing(story: Story, one: Passage, other: Passage) -> Iterator[_Pair]:
    shared = len(one.content & other.content)
    if shared < _LEAST_SHARED or shared < _LEAST_OVERLAP * min(len(one.content), len(other.content)):
        return
    ours, theirs = story.articles[one.article], story.articles[other.article]
    for gap in align(one.words, other.words, {}).gaps:
        if gap.is_head or gap.is_tail or len(gap.one) != 1 or len(gap.other) != 1 or gap.one[0] == 0:
            continue
        mine, its = one.words[gap.one[0]], other.words[gap.other[0]]
        if not (_is_name(ours.text, mine) and _is_name(theirs.text, its)) or _plain(mine.form) == _plain(its.form):
            continue
        before = one.words[gap.one[0] - 1].form
        if not (_are_spelt_alike(mine, its) or (before in _BEFORE_PLACES and shared > _LEAST_SHARED)):
            continue
        if its.form not in ours.folded and mine.form not in theirs.folded:
            yield _Pair(one.article, mine.span, other.article, its.span)


def _is_name(text: str, word: Word) -> bool:
    if word.span.length < _LEAST_LETTERS or not text[word.span.start].isupper() or word.form.endswith("day"):
        return False
    return word.span.of(text) not in _NATIONALITIES


def _plain(form: str) -> str:
    """The form without accents, which house styles keep or drop."""
    return "".join(letter for letter in normalize("NFKD", form.translate(_LETTERS)) if not combining(letter))


def _are_spelt_alike(one: Word, other: Word) -> bool:
    is_alike = SequenceMatcher(None, one.form, other.form, autojunk=False).ratio() >= _SPELT_ALIKE
    return one.form[0] == other.form[0] and one.stem != other.stem and is_alike
