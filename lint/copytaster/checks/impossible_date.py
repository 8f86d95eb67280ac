"""A day that no calendar has: February 30, April 31."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred, expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header

_LAST_DAY = 35  # above it the number is hardly a day: May 68 is a year
_MONTH_NEARBY = expression(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d-\d")

_NOUN = deferred(r"[ ]([a-z]{3,20})\b")
_AFTER_DATE = frozenset(
    "after and are before but during for from had has have into last may next near over said says since than that the "
    "this under until was were when where which while who will with would".split()
)


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each impossible date; `hits` are the places of the numbers from 29 up."""
    if not any(_MONTH_NEARBY.search(analysis.folded, max(0, hit - 12), hit + 16) for hit in hits):
        return
    for mention in analysis.dates:
        if (
            mention.is_impossible
            and not mention.is_range
            and mention.day <= _LAST_DAY
            and not _counts(analysis.text, mention.span.end)
        ):
            yield header.finding(analysis.text, mention.span)


def _counts(text: str, end: int) -> bool:
    """True if what looks like a day counts the noun after it: `on Thursday, Nov. 31 people were killed`."""
    following = _NOUN().match(text, end)
    return following is not None and following[1] not in _AFTER_DATE
