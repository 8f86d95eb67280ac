"""Which markup may go together with the one line it holds."""

from collections.abc import Mapping

from copytaster.model.span import Span
from copytaster.readers.html_elements import VOID
from copytaster.readers.html_tokens import scan

# Longer indentation is left where it is.
_WIDEST_INDENT = 200


class Removable:
    """Answers for the lines of one page, by where they begin in its text. Checked when asked: few lines ever are."""

    __slots__ = ("_elements", "_source", "_values")

    def __init__(self, source: str, elements: Mapping[int, Span], values: Mapping[int, Span]) -> None:
        self._source = source
        self._elements = elements
        self._values = values

    def __call__(self, line: int) -> Span | None:
        """What of the source may be deleted with that line: an element with its own source lines, or the value of an
        attribute. None if there is no such, or if tags inside it open or close something outside.
        """
        value = self._values.get(line)
        if value is not None:
            return value
        element = self._elements.get(line)
        if element is None or not _is_balanced(element.of(self._source)):
            return None
        return whole_lines(self._source, element)


def whole_lines(source: str, span: Span) -> Span:
    """`span`, with its indentation and line break where nothing else stands on its lines."""
    start, end = span
    while start > 0 and span.start - start < _WIDEST_INDENT and source[start - 1] in " \t":
        start -= 1
    while end < len(source) and end - span.end < _WIDEST_INDENT and source[end] in " \t\r":
        end += 1
    begins_line = start == 0 or source[start - 1] == "\n"
    if not begins_line or end == len(source) or source[end] != "\n":
        return span
    return Span(start, end + 1)


def _is_balanced(source: str) -> bool:
    tags = _Tags()
    scan(source, tags)
    return tags.are_balanced and not tags.open


class _Tags:
    """Handles a part of a page to see whether its tags pair off."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.are_balanced = True

    def text(self, _start: int, _end: int) -> None:
        pass

    def blank(self, _start: int, _end: int) -> None:
        pass

    def start_tag(self, name: str, _start: int, _attributes: int, _end: int) -> None:
        if name not in VOID:
            self.open.append(name)

    def end_tag(self, name: str, _start: int, _end: int) -> None:
        if not self.open or self.open.pop() != name:
            self.are_balanced = False

    def raw(self, _name: str, _start: int, _end: int) -> None:
        pass

    def comment(self, _start: int, _end: int) -> None:
        pass
