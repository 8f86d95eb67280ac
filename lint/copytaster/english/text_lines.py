"""What a line is like by itself: its length in words, how it ends, whether it reads as a paragraph."""

from copytaster.english.deferred import deferred
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_CLOSING = "\"'”’»)]」』） \t\u00a0\r"
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_UNSPACED_LETTERS = deferred(f"[{_UNSPACED}]")
_INNER_STOPS = deferred(r"[.!?…][\"'”’»)]{0,3} |[。！？؟।]")
_WORDS_A_LETTER = 0.6
_PARAGRAPH_WORDS, _LONG_WORDS, _INNER = 12, 30, 2
_MOST_READ, _KEY = 2_000, 300


class TextLine(NamedTuple):
    """One line that is not blank: `span` without the blanks at its ends.

    `words` counts a letter of a script without blanks as 0.6; of a very long line only the beginning is counted.
    """

    span: Span
    shown: str
    words: float
    has_stop: bool
    is_paragraph: bool


def read_line(text: str, line: Span) -> TextLine | None:
    """The line at `line`; None if it is blank."""
    whole = text[line.start : line.end]
    shown = whole.strip()
    if not shown:
        return None
    start = line.start + (0 if whole[0] == shown[0] else len(whole) - len(whole.lstrip()))
    words, has_stop = count_words(shown[:_MOST_READ]), ends_with_stop(shown)
    return TextLine(Span(start, start + len(shown)), shown, words, has_stop, _is_paragraph(shown, words, has_stop))


def ends_with_stop(shown: str) -> bool:
    """True if the line ends as a sentence does, closing marks aside."""
    return shown.endswith(_STOPS) or shown.rstrip(_CLOSING).endswith(_STOPS)


def count_words(shown: str) -> float:
    """Words between blanks; scripts written without blanks are counted by letters."""
    words = len(shown.split())
    if shown.isascii():
        return words
    unspaced = len(_UNSPACED_LETTERS().findall(shown))
    return words + _WORDS_A_LETTER * unspaced if unspaced else words


def line_key(shown: str) -> str:
    """The letters and digits of a line (of its first 300 characters), for telling whether it stands elsewhere too."""
    return "".join(filter(str.isalnum, shown[:_KEY].lower()))


def is_plain_paragraph(text: str, line: Span) -> bool:
    """True only if the line is sure to be a paragraph; told without looking at most of it."""
    return text.endswith(_STOPS, line.start, line.end) and text.count(" ", line.start, line.end) >= _PARAGRAPH_WORDS


def _is_paragraph(shown: str, words: float, has_stop: bool) -> bool:
    """Twelve words with a full stop or with two sentences in them, or thirty words."""
    if words < _PARAGRAPH_WORDS:
        return False
    return has_stop or words >= _LONG_WORDS or len(_INNER_STOPS().findall(shown[:_MOST_READ])) >= _INNER
