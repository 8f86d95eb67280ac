"""A day that no calendar has: February 30, April 31."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header

_LAST_DAY = 35  # above it the number is hardly a day: May 68 is a year
_MONTH_NEARBY = expression(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d-\d")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each impossible date; `hits` are the places of the numbers from 29 up."""
    if not any(_MONTH_NEARBY.search(analysis.folded, max(0, hit - 12), hit + 16) for hit in hits):
        return
    for mention in analysis.dates:
        if mention.is_impossible and not mention.is_range and mention.day <= _LAST_DAY:
            yield header.finding(analysis.text, mention.span)
