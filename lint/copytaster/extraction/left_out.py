"""What of a page is not in its extract, word by word, and what of that may belong to the article.

A word of the page is kept if a run of four words that holds it stands in the extract; a block of fewer words is kept if
it is a whole line or cell of it. All of it takes linear time.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from copytaster.model.document import Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span
from copytaster.model.zone import ZoneKind

# In scripts that are written without blanks every letter counts as a word.
_UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_CELL_ENDS = re.compile(r"[|\t\n]")
_RUN = 4

# A sentence is of interest from so many words on, within so many blocks of a kept paragraph, of so many words, or
# between two of them; a heading right beside one. On 480 annotated pages one in five of what this tells belongs to the
# article, of other sentences one in forty.
_SENTENCE = 6
_HEADING_LENGTH = 15
_PARAGRAPH = 10
_NEAR = 3
_MOST_LINKED = 0.5
_ENDS = ".!?…。！？؟।"
_CLOSERS = "\"'”’»)]* "


class LeftOut(NamedTuple):
    """A run of words of the page that is not in the extract.

    `line` is where it begins in the source; `reads_like_article` if it is a sentence or a heading that an editor
    should look at.
    """

    text: str
    line: int
    words: int
    reads_like_article: bool


class _Block(NamedTuple):
    """A line of the page's text: its words, and which of them the extract holds."""

    span: Span
    words: Sequence[Span]
    kept: Sequence[bool]


def left_out(page: Document, extract: str) -> list[LeftOut]:
    """Every run of words that stands in the page but not in `extract`, in order of place."""
    blocks = list(_blocks(page.text, _Kept(extract)))
    paragraphs = _kept_paragraphs(blocks)
    links, headings = _Zones(page, ZoneKind.LINK), _Zones(page, ZoneKind.HEADING)
    found: list[LeftOut] = []
    position = line = 0
    for number, block in enumerate(blocks):
        distance = _distance(paragraphs, number)
        is_heading = headings.share(block.span) > 0
        for span, words in _runs(block):
            source = page.source_map.to_source(Span(span.start, span.start + 1))
            if source is not None and source.start > position:
                line += page.source.count("\n", position, source.start)
                position = source.start
            text = span.of(page.text)
            if is_heading:
                reads_like_article = distance <= 1 and words <= _HEADING_LENGTH
            else:
                ends = text.rstrip(_CLOSERS).endswith(tuple(_ENDS))
                reads_like_article = distance <= _NEAR and words >= _SENTENCE and ends
            is_linked = reads_like_article and links.share(span) > _MOST_LINKED
            found.append(LeftOut(text, line + 1, words, reads_like_article and not is_linked))
    return found


def _kept_paragraphs(blocks: Sequence[_Block]) -> list[int]:
    """The numbers of the blocks kept as a whole that are paragraphs, or of all kept ones if none is."""
    kept = [number for number, block in enumerate(blocks) if all(block.kept)]
    return [number for number in kept if len(blocks[number].words) >= _PARAGRAPH] or kept


def _distance(paragraphs: Sequence[int], number: int) -> int:
    """How many blocks lie between block `number` and the nearest of `paragraphs`, at least 1; 1 between two of them."""
    at = bisect_left(paragraphs, number)
    if not paragraphs:
        return _NEAR + 1
    if 0 < at < len(paragraphs):
        return 1
    return abs(number - paragraphs[min(at, len(paragraphs) - 1)]) or 1


def _runs(block: _Block) -> Iterator[tuple[Span, int]]:
    """Runs of words that were not kept, with the marks behind them, and how many words they are."""
    for is_kept, group in groupby(range(len(block.words)), key=block.kept.__getitem__):
        if not is_kept:
            numbers = list(group)
            first, after = numbers[0], numbers[-1] + 1
            start = block.words[first].start if first else block.span.start
            end = block.words[after].start if after < len(block.words) else block.span.end
            yield Span(start, end), len(numbers)


def _blocks(text: str, extract: "_Kept") -> Iterator[_Block]:
    start = 0
    for line in text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip()))
        start += len(line)
        words = [Span(*match.span()) for match in _WORD.finditer(text, *span)]
        if words:
            yield _Block(span, words, extract.holds([word.of(text).lower() for word in words]))


class _Kept:
    """What stands in an extract: its runs of words, and its short lines and cells."""

    def __init__(self, extract: str) -> None:
        words = _WORD.findall(extract.lower())
        self._runs = set(zip(*(words[shift:] for shift in range(_RUN)), strict=False))
        cells = map(_WORD.findall, _CELL_ENDS.split(extract.lower()))
        self._cells = {tuple(cell) for cell in cells if 0 < len(cell) < _RUN}

    def holds(self, words: Sequence[str]) -> list[bool]:
        """For each of the words of a block whether it was kept."""
        if len(words) < _RUN:
            return [tuple(words) in self._cells] * len(words)
        kept = [False] * len(words)
        for number, run in enumerate(zip(*(words[shift:] for shift in range(_RUN)), strict=False)):
            if run in self._runs:
                kept[number : number + _RUN] = [True] * _RUN
        return kept


class _Zones:
    """The zones of one kind in a document; they may nest, but those of one kind seldom do."""

    def __init__(self, page: Document, kind: ZoneKind) -> None:
        spans = sorted(zone.span for zone in page.zones if zone.kind is kind)
        self._spans: list[Span] = []
        for span in spans:
            if not self._spans or span.start >= self._spans[-1].end:
                self._spans.append(span)
        self._starts = [span.start for span in self._spans]
        self._ends = [span.end for span in self._spans]

    def share(self, span: Span) -> float:
        """Which share of the characters of `span` lies in a zone."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        covered = sum(min(zone.end, span.end) - max(zone.start, span.start) for zone in self._spans[first:last])
        return covered / max(1, span.length)
