"""The sentences of a text as words alone, so that quotation marks, dashes and layout cannot be counted."""

from bisect import bisect_right
from collections.abc import Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.lines import reads_as_sentence
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_WORD = deferred(r"(?:[a-z]\.){2,9}|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|,")
_DATELINE = deferred(r"[A-Z][A-Z .,]{2,40}(?:\([A-Za-z/ ]{2,30}\) ?)?[-–—]{1,2} ")
_COMMA = ","
_LONG = 25


class Sentence(NamedTuple):
    """One sentence of prose: where it stands, and its words and commas in lower case, each between blanks."""

    span: Span
    line: str
    words: int


def prose(analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences of six words or more that end with a stop, or have 25 words; headlines and captions are neither."""
    found = (_sentence(analysis, span) for span in analysis.sentences)
    return tuple(sentence for sentence in found if sentence is not None)


def sentence_at(sentences: Sequence[Sentence], position: int) -> int | None:
    """The number of the sentence that holds `position` of the text."""
    index = bisect_right(sentences, position, key=lambda sentence: sentence.span.start) - 1
    return index if index >= 0 and position < sentences[index].span.end else None


def _sentence(analysis: Analysis, span: Span) -> Sentence | None:
    dateline = _DATELINE().match(analysis.text, *span)
    tokens = _WORD().findall(analysis.folded, dateline.end() if dateline else span.start, span.end)
    words = len(tokens) - tokens.count(_COMMA)
    if not reads_as_sentence(analysis.text, span) and words < _LONG:
        return None
    return Sentence(span, f" {' '.join(tokens)} ", words)
