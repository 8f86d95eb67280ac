"""Unified diff of a source before and after fixing, fit for `git apply` and `patch`."""

from collections.abc import Iterator, Sequence

from copytaster.model.named_tuple import NamedTuple
from copytaster.report.line_match import Block, matching_blocks

_CONTEXT = 3
_NO_END = "\n\\ No newline at end of file\n"


class _Change(NamedTuple):
    """`old[old_start:old_end]` becomes `new[new_start:new_end]`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def render(path: str, old: str, new: str) -> str:
    """The changes with three lines of context; empty if there are none. Only a line feed ends a line."""
    if old == new:
        return ""
    old_lines, new_lines = _lines(old), _lines(new)
    parts = [f"--- {_name('a', path)}\n+++ {_name('b', path)}\n"]
    for hunk in _hunks(_changes(old_lines, new_lines)):
        parts += _hunk(hunk, old_lines, new_lines)
    return "".join(parts)


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _name(side: str, path: str) -> str:
    """The file's name as git writes it: quoted if it holds what would end or hide it, a tab behind one with blanks."""
    name = f"{side}/{path.lstrip('/')}"
    if any(character in name for character in '"\\\t\n\r'):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + escaped.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r") + '"'
    return name + "\t" if " " in name else name


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    old_at = new_at = 0
    for block in (*matching_blocks(old, new), Block(len(old), len(new), 0)):
        if old_at < block.old_start or new_at < block.new_start:
            yield _Change(old_at, block.old_start, new_at, block.new_start)
        old_at, new_at = block.old_start + block.length, block.new_start + block.length


def _hunks(changes: Iterator[_Change]) -> Iterator[list[_Change]]:
    """Changes whose contexts touch stand in one hunk."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.old_start - hunk[-1].old_end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(hunk: Sequence[_Change], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    first, last = hunk[0], hunk[-1]
    lead = min(_CONTEXT, first.old_start)
    trail = min(_CONTEXT, len(old) - last.old_end)
    old_range = _range(first.old_start - lead, last.old_end + trail)
    new_range = _range(first.new_start - lead, last.new_end + trail)
    yield f"@@ -{old_range} +{new_range} @@\n"
    at = first.old_start - lead
    for change in hunk:
        yield from _marked(" ", old[at : change.old_start])
        yield from _marked("-", old[change.old_start : change.old_end])
        yield from _marked("+", new[change.new_start : change.new_end])
        at = change.old_end
    yield from _marked(" ", old[at : at + trail])


def _range(start: int, end: int) -> str:
    """First line from 1 and number of lines; an empty range is named by the line before it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line if line.endswith("\n") else mark + line + _NO_END
