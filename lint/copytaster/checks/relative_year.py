"""“Last year”, “this year” or “next year” beside a year that is another one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_PHRASE = expression(r"\b(last|this|next) year(?:, (?:in )?| \()((?:19|20)\d\d)(?=[),.])")
_OFFSETS = {"last": -1, "this": 0, "next": 1}


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such phrase; `hits` are the places of “year”. Silent without a date of publication."""
    published = analysis.published
    if published is None:
        return
    for hit in hits:
        found = _PHRASE.match(analysis.folded, max(0, hit - 5))
        if found is None or analysis.quotation_at(hit):
            continue
        right = published.year + _OFFSETS[found[1]]
        if int(found[2]) != right:
            yield header.finding(analysis.text, Span(*found.span()), year=str(right), phrase=f"{found[1]} year")
