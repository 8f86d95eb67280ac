"""Sentences of an article that stand in its foreign source word for word, or in the source's script at least.

Sources in Latin letters are compared sentence by sentence. Where the source has another script, every sentence of the
article in it was left as it is, whether it stands in the source so or not.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.english.foreign_sentences import foreign_sentences
from copytaster.english.language import language_of_script
from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_LEAST = 20


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at each sentence that was left as it was: of twenty letters or more, in East Asian scripts of eight."""
    source = story.source
    if source is None or source.language == "en":
        return
    script = language_of_script(source.text)
    is_latin = script in {"latin", "none"}
    places: dict[str, Span] = {}
    for span in source.sentences if is_latin else foreign_sentences(source.text, script):
        places.setdefault(_plain(span.of(source.text)), span)
    for number, analysis in enumerate(story.articles):
        for span in analysis.sentences if is_latin else foreign_sentences(analysis.text, script):
            there = places.get(_plain(span.of(analysis.text)))
            if is_latin and (there is None or span.length < _LEAST):
                continue
            places_there = () if there is None else (StoryPlace(SOURCE, there, "the source"),)
            yield StoryFinding(number, header.finding(analysis.text, span), places_there)


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).strip(' .!?"“”«»。！？「」『』։؟')
