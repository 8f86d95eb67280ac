"""Misspellings that have one right reading, from a table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.spoken_of import tells_of_spelling
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST = 24
_PARAGRAPH = 300
_BESIDE = ("@", "#", "/", "_", ".", "-", "&")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every word of the table, outside addresses and names with capitals inside."""
    text, folded, table = analysis.text, analysis.folded, options["table"]
    for hit in dict.fromkeys(hits):
        if hit and (text[hit - 1].isalnum() or text[hit - 1] in _BESIDE):
            continue
        end = hit
        while end < len(text) and end - hit < _LONGEST and text[end].isalpha():
            end += 1
        right = table.get(folded[hit:end])
        word = text[hit:end]
        if right is None or word in analysis.run.accept or _begins_address(text, end):
            continue
        if tells_of_spelling(folded, Span(hit, end)) or _is_spelt_so(analysis, hit):
            continue
        if word.isupper():
            right = right.upper()
        elif word[0].isupper():
            right = right[0].upper() + right[1:]
        yield header.finding(text, Span(hit, end), replacement=right)


def _is_spelt_so(analysis: Analysis, position: int) -> bool:
    """True in a quotation whose paragraph tells how somebody spelt."""
    if analysis.quotation_at(position) is None:
        return False
    line = analysis.line_at(position)
    near = Span(max(line.start, position - _PARAGRAPH), min(line.end, position + _PARAGRAPH))
    return tells_of_spelling(analysis.folded, near)


def _begins_address(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return after in ("@", "/", "_") or (after == "." and text[end + 1 : end + 2].isalnum())
