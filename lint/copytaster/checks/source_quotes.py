"""Quotations of an article that the text it was made from has in other words, or not at all; English sources only."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.alignment import align, content_of, span_of
from copytaster.english.analysis import Analysis
from copytaster.english.passage_words import Word, read_words
from copytaster.english.passages import Passage, PassageIndex, Story, quoted_passages
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_LEAST_CONTENT = 2
_LEAST_ALIKE = 0.5
_FEWEST_WORDS = 4


class _Match(NamedTuple):
    """How much of a quotation stands in a sentence of the source, and where the two differ first."""

    content: int
    here: Span
    there: Span


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at each quotation that is not verbatim; `other` is what the source has instead."""
    source = story.source
    if source is None or source.language != "en":
        return
    sentences = tuple(_source_sentences(source))
    index = PassageIndex(sentences)
    flow = _flow(word for sentence in sentences for word in sentence.words)
    for number, analysis in enumerate(story.articles):
        for passage in quoted_passages(analysis):
            if len(passage.words) >= _FEWEST_WORDS and _flow(passage.words) not in flow:
                yield _finding(story, header, (number, passage), index)


def _source_sentences(source: Analysis) -> Iterator[Passage]:
    for span in source.sentences:
        words = read_words(source.text, *span)
        yield Passage(SOURCE, span, words, frozenset(word.stem for word in words if word.stem))


def _flow(words: "Iterator[Word] | Sequence[Word]") -> str:
    return " " + " ".join(word.stem for word in words if word.stem) + " "


def _finding(story: Story, header: Header, quoted: tuple[int, Passage], index: PassageIndex) -> StoryFinding:
    number, passage = quoted
    text, source = story.articles[number].text, story.source
    matches = (_match(passage, other) for other in index.nearest(passage))
    best = max((found for found in matches if found is not None), default=None)
    if best is None or source is None:
        finding = header.finding(text, passage.span, other="nothing like it")
        return StoryFinding(number, finding)
    shown = " ".join(best.there.of(source.text).split())
    finding = header.finding(text, best.here, other=f"“{shown}”")
    return StoryFinding(number, finding, (StoryPlace(SOURCE, best.there, "the source"),))


def _match(passage: Passage, other: Passage) -> _Match | None:
    aligned = align(passage.words, other.words, {})
    if aligned.content < max(_LEAST_CONTENT, _LEAST_ALIKE * len(passage.content)):
        return None
    for gap in aligned.gaps:
        is_inside = not (gap.is_head or gap.is_tail)
        if content_of(passage.words, gap.one) or (is_inside and content_of(other.words, gap.other)):
            return _Match(aligned.content, span_of(passage.words, gap.one), span_of(other.words, gap.other))
    return None
