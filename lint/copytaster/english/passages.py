"""Passages of several articles, and which of them say nearly the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.passage_words import Word, read_words
from copytaster.english.quotations import Quotation
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_STOP = deferred(r"(?:[.!?]{1,3}|…)[\"'”’)]{0,3}(?=\s|\Z)|…|\.{3}|\n")
_BRACKETS = deferred(r"[\[\]()]")
_MOST_PASSAGES = 600
_RAREST = 12
_NEXT, _NEXT_IN_CROWD, _CROWD = 40, 8, 200
_LEAST_COMMON = 2
_NEAREST = 5


class Passage(NamedTuple):
    """A sentence of narration, or a quoted sentence (or the part of one that is quoted), of the article `article`.

    `content` are the stems of its words but those of grammar. `speaker` is the surname of who is quoted, if told.
    `is_partial` is a quotation of a few words within the narration. `ends` tells whether it ends a sentence of the
    speaker as far as punctuation shows. `quotation` is where the quotation begins that it is of.
    """

    article: int
    span: Span
    words: tuple[Word, ...]
    content: frozenset[str]
    speaker: str | None = None
    is_partial: bool = False
    ends: bool = True
    quotation: int = -1


class Story:
    """Articles on one story, and the text they were made from where it is known."""

    def __init__(self, articles: Sequence[Analysis], source: Analysis | None = None) -> None:
        self.articles = tuple(articles)
        self.source = source

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences of all articles."""
        found: list[Passage] = []
        for number, analysis in enumerate(self.articles):
            found += [passage._replace(article=number) for passage in analysis.shared(_sentences, None)]
        return tuple(found)

    @cached_property
    def quoted(self) -> tuple[Passage, ...]:
        """What is quoted in all articles, sentence by sentence."""
        found: list[Passage] = []
        for number, analysis in enumerate(self.articles):
            found += [passage._replace(article=number) for passage in quoted_passages(analysis)]
        return tuple(found)

    @cached_property
    def alike_sentences(self) -> tuple[tuple[Passage, Passage], ...]:
        """Pairs of sentences of different articles that share at least three words, and half of the shorter's."""
        return tuple(
            (one, other)
            for one, other in alike(self.sentences)
            if one.article != other.article and _overlap(one, other) >= 0.5 and len(one.content & other.content) >= 3
        )


def quoted_passages(analysis: Analysis) -> tuple[Passage, ...]:
    """What the article quotes, sentence by sentence, but pieces with brackets and of fewer than three words."""
    return analysis.shared(_quoted, None)


def alike(
    passages: Sequence[Passage], senses: Mapping[str, str] = MappingProxyType({})
) -> Iterator[tuple[Passage, Passage]]:
    """Pairs that share at least two of their rarest words, in order. `senses`: stem -> what stands for its sense.

    A word that stands in many passages pairs each only with the next ones, so that time grows with their number.
    """
    contents = [{senses.get(stem, stem) for stem in passage.content} for passage in passages]
    frequency = Counter(stem for content in contents for stem in content)
    places: dict[str, list[int]] = {}
    for index, content in enumerate(contents):
        for stem in sorted(content, key=lambda stem: (frequency[stem], stem))[:_RAREST]:
            if frequency[stem] > 1:
                places.setdefault(stem, []).append(index)
    common: Counter[tuple[int, int]] = Counter()
    for indices in places.values():
        reach = _NEXT if len(indices) <= _CROWD else _NEXT_IN_CROWD
        for position, one in enumerate(indices):
            common.update([(one, other) for other in indices[position + 1 : position + 1 + reach]])
    for (one, other), count in sorted(common.items()):
        if count >= _LEAST_COMMON:
            yield passages[one], passages[other]


class PassageIndex:
    """Passages by the words they hold."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._places: dict[str, list[int]] = {}
        for index, passage in enumerate(passages):
            for stem in passage.content:
                self._places.setdefault(stem, []).append(index)

    def nearest(self, passage: Passage) -> list[Passage]:
        """The few passages that share the most words, at least two; common words count at their first places only."""
        common = Counter(index for stem in passage.content for index in self._places.get(stem, ())[:_CROWD])
        return [self._passages[index] for index, count in common.most_common(_NEAREST) if count >= _LEAST_COMMON]


def _overlap(one: Passage, other: Passage) -> float:
    return len(one.content & other.content) / max(1, min(len(one.content), len(other.content)))


def _passage(analysis: Analysis, start: int, end: int) -> Passage:
    words = read_words(analysis.text, start, end)
    content = frozenset(word.stem for word in words if word.stem)
    return Passage(0, Span(start, end), words, content)


def _sentences(analysis: Analysis, _given: object) -> tuple[Passage, ...]:
    sentences = (_passage(analysis, *span) for span in analysis.sentences[:_MOST_PASSAGES])
    return tuple(sentence for sentence in sentences if len(sentence.content) >= 3)


def _quoted(analysis: Analysis, _given: object) -> tuple[Passage, ...]:
    quotations = analysis.quotations[:_MOST_PASSAGES]
    return tuple(passage for quotation in quotations for passage in passages_of(analysis, quotation))


def passages_of(analysis: Analysis, quotation: Quotation) -> Iterator[Passage]:
    """One quotation, sentence by sentence, but pieces with brackets and of fewer than three words."""
    text, inner = analysis.text, quotation.inner
    if not quotation.closed or len(inner.of(text).split(None, 2)) < 3:
        return
    speaker = (analysis.speaker_of(quotation) or "").rsplit(" ", 1)[-1].lower() or None
    for start, end, stops in _pieces(text, inner):
        blank = len(text[start:end]) - len(text[start:end].lstrip())
        made = _passage(analysis, start + blank, end)
        if len(made.words) > 2 and made.content and not _BRACKETS().search(text, start, end):
            is_partial = len(made.words) <= 6
            yield made._replace(speaker=speaker, is_partial=is_partial, ends=stops, quotation=inner.start)


def _pieces(text: str, inner: Span) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a quotation, cut at ellipses too, and whether a full stop (not an ellipsis) ends each."""
    start = inner.start
    for stop in _STOP().finditer(text, *inner):
        yield start, stop.start(), not _is_ellipsis(stop)
        start = stop.end()
    if text[start : inner.end].strip():
        rest = text[inner.end : inner.end + 2]
        yield start, inner.end, text[inner.end - 1] in ",.!?" or rest[1:2] in ".!?\n"


def _is_ellipsis(stop: re.Match[str]) -> bool:
    return "…" in stop.group() or "..." in stop.group()
