"""An expression tried around anchors or where the text has a certain shape, addresses left out.

Options: `pattern` (must cover or touch the place; an optional group `span` is what is reported), `shapes` (places
beside those of the anchors: `aA` where a capital follows a small letter), `scan` (instead of `pattern`: expressions
that begin with a rare literal and are run over the whole text, with `case: folded` over the folded one), `needs`
(silent unless the text holds all of these), `replace` (an `re` template for the span), `unless` (silent where this
matches over the place).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.checks.shape import find_shapes
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REACH = 60
_TOKEN = 120


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every match of the pattern over one of the places."""
    text = analysis.text
    if not all(needed in text for needed in options.get("needs", ())):
        return
    exception = _compiled(options["unless"]) if "unless" in options else None
    for place, match in _matches(analysis, hits, options):
        if in_address(text, place) or (exception is not None and _match_over(exception, text, place, 0)):
            continue
        span = Span(*match.span("span" if "span" in match.re.groupindex else 0))
        replacement = match.expand(options["replace"]) if "replace" in options else None
        yield header.finding(text, span, replacement=replacement)


def _matches(
    analysis: Analysis, hits: Sequence[int], options: Mapping[str, Any]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Every match with the place that led to it."""
    text = analysis.text
    if "scan" in options:
        read = analysis.folded if options.get("case") == "folded" else text
        found = [match for source in options["scan"] for match in _compiled(source).finditer(read)]
        yield from ((match.start(), match) for match in sorted(found, key=lambda match: match.start()))
        return
    places = sorted({*hits, *find_shapes(text, options["shapes"])}) if "shapes" in options else hits
    reached = 0
    for place in places:
        match = _match_over(_compiled(options["pattern"]), text, place, reached) if place >= reached else None
        if match is not None:
            reached = max(match.end(), place + 1)
            yield place, match


def in_address(text: str, place: int) -> bool:
    """True if the run of characters without blanks around `place` is a URL, a mail address, a handle or a hashtag."""
    before = text[max(place - _TOKEN, 0) : place + 1].split()
    after = text[place : place + _TOKEN].split(None, 1)
    if not before or not after or text[place].isspace():
        return False
    token = before[-1][:-1] + after[0]
    return "://" in token or "@" in token or "_" in token or token.lower().startswith(("www.", "#", "http"))


def _match_over(pattern: re.Pattern[str], text: str, place: int, start: int) -> re.Match[str] | None:
    """The first match on the line of `place` that begins at most `_REACH` before it and covers or touches it."""
    start = max(start, place - _REACH)
    start = max(start, text.rfind("\n", start, place) + 1)
    for match in pattern.finditer(text, start, place + _REACH):
        if match.end() >= place:
            return match if match.start() <= place else None
    return None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
