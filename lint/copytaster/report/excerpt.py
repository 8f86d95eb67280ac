"""The line of a source around a span, cut to a window, with the span underlined."""

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span
from copytaster.report.columns import fitting, printable, width

# A line is looked for no further than this from the span: some sources are one line of many megabytes.
_REACH = 400
_WINDOW = 110
_BEFORE = 40
_CUT = "…"


class Excerpt(NamedTuple):
    """`line` in three parts: before the span, the span, after it. All are printable."""

    before: str
    marked: str
    after: str

    @property
    def line(self) -> str:
        return self.before + self.marked + self.after

    @property
    def underline(self) -> str:
        """Blanks up to the span and `^` under each of its columns; one `^` for an empty span."""
        return " " * width(self.before) + "^" * max(1, width(self.marked))


def excerpt(source: str, span: Span) -> Excerpt:
    """The first line that `span` touches; of a long line as much as fits a terminal, with … where it is cut."""
    start, end = min(span.start, len(source)), min(span.end, len(source))
    low, high = max(0, start - _REACH), min(len(source), end + _REACH)
    low = max(low, source.rfind("\n", low, start) + 1)
    line_end = source.find("\n", start, high)
    high = high if line_end < 0 else line_end
    before = printable(source[low:start])
    marked = printable(source[start : min(end, high, start + _REACH)].removesuffix("\r"))
    after = printable(source[min(end, high) : high].removesuffix("\r"))
    room = max(_WINDOW // 4, _WINDOW - width(marked))
    shown_after = _head(after, max(room - width(before), room - _BEFORE))
    shown_before = _tail(before, room - width(shown_after))
    return Excerpt(shown_before, _head(marked, _WINDOW), shown_after)


def _head(text: str, limit: int) -> str:
    """As much of the beginning as takes at most `limit` columns, counting the …."""
    if width(text) <= limit:
        return text
    return text[: fitting(text, limit - 1)] + _CUT


def _tail(text: str, limit: int) -> str:
    """As much of the end as takes at most `limit` columns, counting the …."""
    if width(text) <= limit:
        return text
    return _CUT + text[len(text) - fitting(reversed(text), limit - 1) :]
