"""Lines and paragraphs."""

from itertools import pairwise

from copytaster.model.span import Span

_WRAPPED_WIDTHS = range(50, 101)
_CLOSING = "\"'”’»)] \t\u00a0\r"
_FEWEST_WORDS = 6
_SENTENCE_END = (".", "!", "?", ":", "”", '"', "’", ")")


def find_lines(text: str) -> tuple[Span, ...]:
    r"""Every line of `text` without its terminator (`\n` or `\r\n`), blank ones too."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        spans.append(Span(start, end - 1 if line.endswith("\r") else end))
        start = end + 1
    if spans[-1] == (len(text), len(text)):
        spans.pop()
    return tuple(spans)


def find_paragraphs(text: str, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """The paragraphs of `text`, in order.

    A line that is not blank is a paragraph, except where lines were wrapped by hand at a fixed width: there a run of
    lines without a blank one between them is.
    """
    paragraphs: list[Span] = []
    run: list[Span] = []
    for line in lines:
        if line.start == line.end or text[line.start : line.end].isspace():
            if run:
                paragraphs.extend(_joined(text, run))
                run = []
        else:
            run.append(line)
    if run:
        paragraphs.extend(_joined(text, run))
    return tuple(paragraphs)


def _joined(text: str, run: list[Span]) -> list[Span]:
    if len(run) > 2 and _is_wrapped(text, run):
        return [Span(run[0].start, run[-1].end)]
    return run


def _is_wrapped(text: str, run: list[Span]) -> bool:
    """True if each line ends where the first word of the next had no room, and few of them with a sentence."""
    width = max(line.end - line.start for line in run)
    if width not in _WRAPPED_WIDTHS:
        return False
    full = ends = 0
    for line, following in pairwise(run):
        word = text[following.start : following.start + width].partition(" ")[0]
        full += line.end - line.start + 1 + len(word) > width
        ends += text.endswith(_SENTENCE_END, line.start, line.end)
    pairs = len(run) - 1
    return full >= 0.9 * pairs and ends <= 0.5 * pairs


def reads_as_sentence(text: str, span: Span) -> bool:
    """True if the span is six words or more (in Chinese and Japanese: twelve letters) and ends as a sentence does."""
    written = span.of(text).rstrip(_CLOSING)
    if written.endswith(("。", "！", "？")):
        return len(written) > 2 * _FEWEST_WORDS
    return written.endswith((".", "!", "?", "…")) and len(written[:400].split()) >= _FEWEST_WORDS
