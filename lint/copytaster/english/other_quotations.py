"""What is quoted without a proper pair of marks: other scripts' marks, marks of typewriters, lost marks, other customs.

Rules do not read these as quotations, for they are rare and some are doubtful. But their words may be those of a
speaker, so no fix may change them.
"""

from collections.abc import Iterator, Sequence

from copytaster.english.deferred import deferred
from copytaster.english.quotations import Quotation, find_stray_marks
from copytaster.model.span import Span

_LONGEST = 2_000
_PAIRS = (
    ("``", deferred(rf"``([^`\n]{{1,{_LONGEST}}}?)(?:''|\"|”)")),
    ("''", deferred(rf"''(?<!\w'')([^'\n](?:[^\n']|'(?!')){{1,{_LONGEST}}}?)''(?!\w)")),
    ("‹", deferred(rf"‹([^‹›\n]{{1,{_LONGEST}}}+)›")),
    ("›", deferred(rf"›([^‹›\n]{{1,{_LONGEST}}}+)‹")),
    ("「", deferred(rf"「([^「」\n]{{1,{_LONGEST}}}+)」")),
    ("『", deferred(rf"『([^『』\n]{{1,{_LONGEST}}}+)』")),
    ("＂", deferred(rf"＂([^＂\n]{{1,{_LONGEST}}}+)＂")),
    ("″", deferred(rf"″(?<![\d\w]″)([^″\n]{{1,{_LONGEST}}}+)″")),
    ("’", deferred(rf"’(?<![\w’,.!?]’)(?=[^\W\d_])([^’\n]{{1,{_LONGEST}}}?[,.!?…])’(?!\w)")),
)
_LINES = (
    # A message that is answered (shorter lines are buttons), and dialogue between a dash and that before its speaker.
    (">", deferred(rf"(?m)^[ \t]{{0,8}}>[^\n]{{30,{_LONGEST}}}")),
    ("—", deferred(rf"(?m)^[ \t]{{0,8}}—[ \u00a0]?[^\n—]{{1,{_LONGEST}}}[,.!?…][ \u00a0]?(?=—)")),
    ("–", deferred(rf"(?m)^[ \t]{{0,8}}–[ \u00a0][^\n–]{{1,{_LONGEST}}}[,.!?…][ \u00a0]?(?=–)")),
)


def find_other_quotations(text: str, paragraphs: tuple[Span, ...], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The quoted words, without their marks, in no sure order; ranges may overlap.

    What stands in a paragraph before a closing mark that touches a word, and whose opening one is lost, may be quoted,
    too; a straight mark that seems to open a quotation, but touches the word before it and not the one after, is such a
    mark.
    """
    touching = (mark for mark in find_stray_marks(text, paragraphs) if not text[max(0, mark - 1) : mark].isspace())
    stray = [*touching, *_turned(text, quotations)]
    return (*_between(text), *_lines(text), *_before_stray(paragraphs, sorted(stray)))


def _turned(text: str, quotations: Sequence[Quotation]) -> Iterator[int]:
    for quotation in quotations:
        mark = quotation.span.start
        is_after_word = mark > 0 and not text[mark - 1].isspace()
        if not quotation.closed and is_after_word and text[mark + 1 : mark + 2].isspace():
            yield mark


def _between(text: str) -> Iterator[Span]:
    for mark, expression in _PAIRS:
        if mark in text:
            yield from (Span(*found.span(1)) for found in expression().finditer(text))


def _lines(text: str) -> Iterator[Span]:
    for mark, expression in _LINES:
        if mark in text:
            yield from (Span(*found.span()) for found in expression().finditer(text))


def _before_stray(paragraphs: Sequence[Span], stray: Sequence[int]) -> Iterator[Span]:
    index = 0
    for mark in stray:
        while index + 1 < len(paragraphs) and paragraphs[index].end <= mark:
            index += 1
        if paragraphs and paragraphs[index].start < mark:
            yield Span(paragraphs[index].start, mark)
