"""Double quotation marks without a partner.

A quotation that runs on over paragraphs opens again at each of them and closes once; one that scraping has cut into
lines may also close some lines later. Both are left alone, and so is a text with continental marks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.checks.quote_marks import Direction, alternate, direction
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WORD_REACH = 30
_OTHER_MARKS = ("„", "«", "»", "’’", "‘‘", "``", "''")


class Fault(NamedTuple):
    """An `unclosed` opening or `unopened` closing mark and where it stands."""

    kind: str
    position: int


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at every mark with the fault that the option `fault` names: `unclosed` or `unopened`."""
    text = analysis.text
    if alternate(text, hits) or any(mark in text for mark in _OTHER_MARKS):
        return ()
    return _find(text, header, hits, options["fault"])


def _find(text: str, header: Header, hits: Sequence[int], wanted: str) -> Iterator[Finding]:
    for fault in find_faults(text, hits):
        if fault.kind == wanted:
            yield header.finding(text, _with_word(text, fault))


def find_faults(text: str, marks: Sequence[int]) -> list[Fault]:
    """The faults of the double quotation marks at `marks` (sorted), in order."""
    walk = _Walk(text)
    for position in marks:
        walk.step(position, direction(text, position))
    return walk.end()


class _Walk:
    """The state while going from mark to mark."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.open: int | None = None
        self.before = 0
        self.is_muted = False

    def step(self, position: int, faces: Direction) -> None:
        is_new_line = self.text.find("\n", self.before, position) >= 0
        self.before = position
        if is_new_line:
            self.is_muted = False
        if faces is Direction.UNCERTAIN:
            self.open, self.is_muted = None, True
        elif faces is Direction.OPENS:
            self._opens(position, is_new_line=is_new_line)
        else:
            self._closes(position)

    def end(self) -> list[Fault]:
        if self.open is not None and not self.is_muted:
            self.faults.append(Fault("unclosed", self.open))
        return self.faults

    def _opens(self, position: int, *, is_new_line: bool) -> None:
        if self.open is not None and not self.is_muted:
            if not is_new_line:
                self.faults.append(Fault("unclosed", position))
                self.is_muted = True
            elif not self._opens_line(position):
                self.faults.append(Fault("unclosed", self.open))
        self.open = position

    def _closes(self, position: int) -> None:
        is_measure = position > 0 and self.text[position - 1].isdigit()
        if self.open is None and not self.is_muted and not is_measure:
            self.faults.append(Fault("unopened", position))
            # A mark that hangs between blanks was turned the wrong way; the next one closes it.
            self.is_muted = self.text[position - 1 : position].isspace()
        self.open = None

    def _opens_line(self, position: int) -> bool:
        start = self.text.rfind("\n", 0, position) + 1
        return not self.text[start:position].strip(" \t\u00a0'‘([-–—•*>…")


def _with_word(text: str, fault: Fault) -> Span:
    """The mark and the word it touches."""
    if fault.kind == "unclosed":
        end = fault.position + 1
        while end < min(len(text), fault.position + _WORD_REACH) and not text[end].isspace():
            end += 1
        return Span(fault.position, end)
    start = fault.position
    while start > max(0, fault.position - _WORD_REACH) and not text[start - 1].isspace():
        start -= 1
    return Span(start, fault.position + 1)
