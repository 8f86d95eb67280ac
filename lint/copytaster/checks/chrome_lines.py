"""What the checks for page chrome share: lines without their dressing and paragraphs."""

from collections.abc import Iterator

from copytaster.model.span import Span

LONGEST = 170
_DRESSING = " \t\u00a0\u200b!\"#%&'()*+,-./:;<=>?[\\]^_`{|}~«»“”‘’–—…•·►▶→›‹▼▲■●★↑←↓✕×"
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)] \t\u00a0\r"
_PARAGRAPH_WORDS, _LONG_WORDS = 12, 30
_PARAGRAPH_CHARACTERS = 55


def short_line(text: str, position: int, longest: int = LONGEST) -> Span | None:
    """The line around `position`; None if it has more than `longest` characters. Reads no further than it must."""
    end = text.find("\n", position, position + longest + 2)
    if end < 0:
        end = len(text)
    low = max(0, end - longest - 2)
    if position < low:
        return None
    start = text.rfind("\n", low, position) + 1
    return None if start == 0 and low > 0 else Span(start, end)


def bare(text: str, line: Span) -> Span:
    """`line` without the blanks, bullets and punctuation at its ends."""
    start, end = line
    while start < end and text[start] in _DRESSING + "\r":
        start += 1
    while end > start and text[end - 1] in _DRESSING + "\r":
        end -= 1
    return Span(start, end)


def stripped(text: str, line: Span) -> Span:
    """`line` without the blanks at its ends."""
    shown = text[line.start : line.end]
    start = line.start + len(shown) - len(shown.lstrip())
    return Span(start, max(start, line.start + len(shown.rstrip())))


def has_stop(line: str) -> bool:
    """True if `line` ends as a sentence does, closing marks aside."""
    return line.rstrip(_CLOSING).endswith(_STOPS)


def is_paragraph(line: str) -> bool:
    """True if `line` reads as running text: twelve words with a full stop, or thirty words."""
    if len(line) < _PARAGRAPH_CHARACTERS:
        return False
    number = len(line[:1000].split())
    return number >= _LONG_WORDS or (number >= _PARAGRAPH_WORDS and has_stop(line))


def lines_after(text: str, position: int, most: int) -> Iterator[Span]:
    """Up to `most` lines that are not blank, from the line feed at or after `position` on."""
    start = text.find("\n", position) + 1
    while start and most:
        end = text.find("\n", start)
        line = stripped(text, Span(start, len(text) if end < 0 else end))
        if line.length:
            most -= 1
            yield line
        start = end + 1


def lines_up(text: str, end: int, most: int) -> Iterator[Span]:
    """Up to `most` lines that are not blank, upwards from the line that ends at `end` (-1: there is none)."""
    while end >= 0 and most:
        start = text.rfind("\n", 0, end) + 1
        line = stripped(text, Span(start, end))
        if line.length:
            most -= 1
            yield line
        end = start - 1
