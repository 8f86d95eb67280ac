"""Sentences that begin in lower case after the full stop of another sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

# One literal and a look ahead: `re` skips to single characters fastest.
_STOP = expression(r"\.(?= [a-z]) ([a-z]{1,20})(?=[ ,])")
_BEFORE = expression(r"(?:[^.?!]|^)(?:\b[a-z]{4,20}|\b[12][0-9]{3}|[0-9],[0-9]{3}|\)|[a-z][”\"])\Z")
_LINE_REACH = 60


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at the first word after a full stop that ends a sentence; `options` lists what is no such place."""
    text = analysis.text
    for match in _STOP.finditer(text):
        word = match[1]
        if word in options["names"]:
            continue
        before = _BEFORE.search(text[max(0, match.start() - _LINE_REACH) : match.start()])
        if before is None or before.group().strip(" (").lower() in options["abbreviations"]:
            continue
        if _continues(text, match.end()):
            yield header.finding(text, Span(*match.span(1)), replacement=word[0].upper() + word[1:])


def _continues(text: str, position: int) -> bool:
    """True if at least two more words follow on the line."""
    line = text[position : position + _LINE_REACH].split("\n", 1)[0]
    return len(line.split()) >= 2
