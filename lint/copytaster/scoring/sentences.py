"""The sentences of a text as words alone, so that quotation marks, dashes and layout cannot be counted."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.lines import reads_as_sentence
from copytaster.english.sentences import split_sentences
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
    spans = split_sentences(analysis.text, tuple(_unwrapped(analysis)))
    found = (_sentence(analysis, span) for span in spans)
    return tuple(sentence for sentence in found if sentence is not None)


def sentence_at(sentences: Sequence[Sentence], position: int) -> int | None:
    """The number of the sentence that holds `position` of the text."""
    index = bisect_right(sentences, position, key=lambda sentence: sentence.span.start) - 1
    return index if index >= 0 and position < sentences[index].span.end else None


def _unwrapped(analysis: Analysis) -> Iterator[Span]:
    """The paragraphs, a line that goes on in lower case joined to the one before it: it was wrapped by hand."""
    text, before = analysis.text, Span(0, 0)
    for paragraph in analysis.paragraphs:
        gap = text[before.end : paragraph.start]
        if gap.count("\n") == 1 and text[paragraph.start : paragraph.start + 1].islower():
            before = Span(before.start, paragraph.end)
            continue
        if before.length:
            yield before
        before = paragraph
    if before.length:
        yield before


def _sentence(analysis: Analysis, span: Span) -> Sentence | None:
    dateline = _DATELINE().match(analysis.text, *span)
    tokens = _WORD().findall(analysis.folded, dateline.end() if dateline else span.start, span.end)
    words = len(tokens) - tokens.count(_COMMA)
    if not reads_as_sentence(analysis.text, span) and words < _LONG:
        return None
    return Sentence(span, f" {' '.join(tokens)} ", words)
