"""Sentences of an article that stand in its foreign source word for word."""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_LEAST = 20


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at each sentence of twenty letters or more that was left as it was."""
    source = story.source
    if source is None or source.language == "en":
        return
    places: dict[str, Span] = {}
    for span in source.sentences:
        places.setdefault(_plain(span.of(source.text)), span)
    for number, analysis in enumerate(story.articles):
        for span in analysis.sentences:
            there = places.get(_plain(span.of(analysis.text)))
            if there is not None and span.length >= _LEAST:
                place = StoryPlace(SOURCE, there, "the source")
                yield StoryFinding(number, header.finding(analysis.text, span), (place,))


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).strip(' .!?"“”«»')
