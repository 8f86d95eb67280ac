"""A paraphrase in one article that says the opposite of what another one quotes.

The sentence names the speaker of the quotation and holds most of its words, but one of the two is negated and the other
is not. Verbs that deny, and conditions, leave it open what is meant: then nothing is said.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.english.alignment import align
from copytaster.english.deferred import deferred
from copytaster.english.passage_words import NEGATIONS
from copytaster.english.passages import Passage, PassageIndex, Story
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_LEAST_CONTENT, _LEAST_SHARE = 3, 0.75
_OPEN = deferred(
    r"\b(?:if|unless|whether|would have|den(?:y|ie[sd])|refus\w{1,4}|reject\w{0,4}|rul(?:e[sd]?|ing) out|avoid\w{0,4}"
    r"|fail\w{0,4}|against|instead|only|stop\w{0,4}|oppos\w{1,4}|doubt\w{0,3}|without|neither|nor|but|until|however"
    r"|although|while)\b|\?"
)
_BEFORE = 3


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at each such paraphrase."""
    index = PassageIndex([quoted for quoted in story.quoted if quoted.speaker and not quoted.is_partial])
    texts = [analysis.folded for analysis in story.articles]
    for sentence in story.sentences:
        folded = sentence.span.of(texts[sentence.article])
        if '"' in folded or _OPEN().search(folded):
            continue
        for quoted in index.nearest(sentence):
            spoken = quoted.span.of(texts[quoted.article])
            if (quoted.speaker or "\n") in folded and not _OPEN().search(spoken) and _is_reversed(sentence, quoted):
                yield _finding(story, header, sentence, quoted)
                break


def _is_reversed(sentence: Passage, quoted: Passage) -> bool:
    aligned = align(sentence.words, quoted.words, {})
    if aligned.content < max(_LEAST_CONTENT, _LEAST_SHARE * len(quoted.content)):
        return False
    first, last = 0, len(sentence.words)
    for gap in aligned.gaps:
        if gap.is_head:
            first = max(0, gap.one.stop - _BEFORE)
        elif gap.is_tail:
            last = gap.one.start
    return _negations(sentence, first, last) + _negations(quoted, 0, len(quoted.words)) == 1


def _negations(passage: Passage, first: int, last: int) -> int:
    """How many of these words negate."""
    return sum(word.form in NEGATIONS for word in passage.words[first:last])


def _finding(story: Story, header: Header, sentence: Passage, quoted: Passage) -> StoryFinding:
    text = story.articles[sentence.article].text
    words = " ".join(quoted.span.of(story.articles[quoted.article].text).split())
    shown = words if len(words) <= 80 else words[:79] + "…"
    span = Span(sentence.words[0].span.start, sentence.words[-1].span.end)
    place = StoryPlace(quoted.article, quoted.span, "quoted here")
    return StoryFinding(sentence.article, header.finding(text, span, other=shown), (place,))
